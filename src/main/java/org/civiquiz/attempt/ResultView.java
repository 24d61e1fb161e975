package org.civiquiz.attempt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.civiquiz.core.question.Misreading;
import org.civiquiz.quiz.PassageView;
import org.civiquiz.web.MisreadingName;
import org.civiquiz.web.SchoolTime;

/**
 * The result of an attempt as the feedback policy lets its student see it.
 *
 * @param score "11 of 14"; empty until the student may know it
 * @param pending what waits for the teacher: "2 more points"; empty if nothing does
 * @param waiting why there is nothing more to see yet; empty if there is
 * @param feedback empty until the student may see it; what to look at again comes first
 * @param passage with evidence; null without feedback or article
 */
record ResultView(
    UUID attempt,
    String title,
    String language,
    SchoolTime.Moment submitted,
    boolean byTime,
    String score,
    String unit,
    String pending,
    String waiting,
    List<Habit> habits,
    List<Integer> right,
    List<FeedbackView> feedback,
    PassageView passage) {

  /** A misreading and how often it happened. */
  record Habit(MisreadingName name, String times) {}

  static ResultView of(AttemptRecord attempt, SchoolTime time, Phrases phrases) {
    Attempt row = attempt.attempt();
    List<FeedbackView> feedback =
        attempt.showsKeys()
            ? IntStream.range(0, attempt.slots())
                .mapToObj(slot -> FeedbackView.of(attempt, slot, phrases))
                .sorted(Comparator.comparing(view -> view.outcome().equals("good") ? 1 : 0))
                .toList()
            : List.of();
    return new ResultView(
        row.id,
        attempt.delivery().title(),
        attempt.delivery().language(),
        time.dayAndTime(row.submittedAt),
        row.submittedBy.equals("time"),
        attempt.showsScore() ? phrases.score(row.score, row.maxScore) : "",
        phrases.result().pointsUnit(row.maxScore == 1),
        row.pendingPoints > 0 ? phrases.points(row.pendingPoints) : "",
        waiting(attempt, time, phrases.result()),
        habits(feedback, phrases),
        feedback.stream()
            .filter(view -> view.outcome().equals("good"))
            .map(FeedbackView::number)
            .toList(),
        feedback,
        feedback.isEmpty() || attempt.delivery().layout() == null
            ? null
            : passage(attempt, feedback));
  }

  /** "1, 3, 4". */
  public String rightNumbers() {
    return right.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  private static String waiting(AttemptRecord attempt, SchoolTime time, ResultWords words) {
    if (attempt.showsKeys()) {
      return "";
    }
    return switch (attempt.assignment().policy()) {
      case NONE -> words.noScoreShown();
      case SCORE, AFTER_SUBMISSION -> "";
      case AFTER_DUE -> words.afterDue(time.dayAndTime(attempt.assignment().dueAt).text());
      case ON_RELEASE -> words.notReleased();
    };
  }

  private static List<Habit> habits(List<FeedbackView> feedback, Phrases phrases) {
    Map<Misreading, Integer> counts = new EnumMap<>(Misreading.class);
    feedback.forEach(
        view -> view.misreadings().forEach(code -> counts.merge(code, 1, Integer::sum)));
    return counts.entrySet().stream()
        .sorted(Map.Entry.<Misreading, Integer>comparingByValue().reversed())
        .map(
            entry ->
                new Habit(
                    phrases.misreading(entry.getKey()), phrases.result().timesOf(entry.getValue())))
        .toList();
  }

  private static PassageView passage(AttemptRecord attempt, List<FeedbackView> feedback) {
    List<PassageView.Mark> marks = new ArrayList<>();
    for (FeedbackView view : feedback) {
      attempt
          .question(view.number() - 1)
          .basis()
          .evidence()
          .forEach(
              evidence ->
                  marks.add(
                      new PassageView.Mark(
                          evidence.span(),
                          view.number(),
                          "#fb-" + view.number(),
                          view.outcome().equals("good"))));
    }
    return PassageView.marked(attempt.delivery().layout(), marks);
  }
}
