package org.civiquiz.attempt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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

  /** "Question 9 has" or "Questions 3 and 9 have", for a sentence about blanks. */
  public String blankSubject() {
    if (blank.size() == 1) {
      return "Question " + blank.get(0) + " has";
    }
    List<String> numbers = blank.stream().map(String::valueOf).toList();
    return "Questions %s and %s have"
        .formatted(
            String.join(", ", numbers.subList(0, numbers.size() - 1)),
            numbers.get(numbers.size() - 1));
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
