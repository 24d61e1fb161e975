package org.civiquiz.attempt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.civiquiz.core.question.Question;
import org.civiquiz.core.question.Response;
import org.civiquiz.web.SchoolTime;

/**
 * All answers before turning in.
 *
 * @param savedAt when the latest answer was saved; null if there is none
 * @param minutesLeft null without an end
 */
record ReviewView(
    UUID attempt,
    String title,
    String language,
    List<Row> rows,
    int answered,
    List<Integer> blank,
    int flagged,
    SchoolTime.Moment savedAt,
    Long minutesLeft) {

  private static final int LONGEST = 90;

  /** One question and its answer; an empty answer if there is none. */
  record Row(int number, String stem, String answer, boolean flagged) {}

  static ReviewView of(AttemptRecord attempt, Set<Integer> flags, SchoolTime time) {
    List<Row> rows = new ArrayList<>();
    List<Integer> blank = new ArrayList<>();
    for (int slot = 0; slot < attempt.slots(); slot++) {
      OfferedQuestion offered = attempt.offered(slot);
      Response response = attempt.response(slot).orElse(null);
      if (response == null) {
        blank.add(slot + 1);
      }
      rows.add(
          new Row(
              slot + 1,
              shortened(stem(offered.question())),
              response == null ? "" : shortened(AnswerText.of(offered, response)),
              flags.contains(slot)));
    }
    Long seconds = attempt.remainingSeconds();
    return new ReviewView(
        attempt.attempt().id,
        attempt.delivery().title(),
        attempt.delivery().language(),
        rows,
        rows.size() - blank.size(),
        blank,
        (int) rows.stream().filter(Row::flagged).count(),
        attempt.saved().stream()
            .map(saved -> saved.savedAt)
            .max(Comparator.naturalOrder())
            .map(time::time)
            .orElse(null),
        seconds == null || seconds > 86_400 ? null : (seconds + 59) / 60);
  }

  /** "3, 4 and 9" without its last number. */
  public String blankButLast() {
    return blank.stream()
        .limit(blank.size() - 1L)
        .map(String::valueOf)
        .collect(Collectors.joining(", "));
  }

  public int lastBlank() {
    return blank.get(blank.size() - 1);
  }

  private static String stem(Question question) {
    return question instanceof Question.Cloze cloze
        ? cloze.blanks().stream()
            .map(Question.Cloze.Blank::mark)
            .reduce(question.stem(), (stem, mark) -> stem.replace(mark, "____"))
        : question.stem();
  }

  private static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST)).strip() + " …";
  }
}
