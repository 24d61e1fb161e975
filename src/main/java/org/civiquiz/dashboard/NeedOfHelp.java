package org.civiquiz.dashboard;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.civiquiz.core.question.Misreading;
import org.civiquiz.quiz.DeliverableQuiz;

/**
 * Who may need help: a student at work who has saved nothing for ten minutes, one who turned in
 * with less than half of the points that are marked, and one who fell for the same misreading three
 * times. Of a student's attempts the last counts.
 */
final class NeedOfHelp {

  private static final Duration STUCK_AFTER = Duration.ofMinutes(10);
  private static final double LOW_SHARE = 0.5;
  private static final int OFTEN = 3;

  private NeedOfHelp() {}

  /**
   * @param rows with each student's attempts in their order
   */
  static List<Dashboard.Help> of(DeliverableQuiz quiz, List<AttemptRow> rows, Instant now) {
    Map<UUID, AttemptRow> last = new LinkedHashMap<>();
    rows.forEach(row -> last.put(row.studentId(), row));
    List<Dashboard.Help> help = new ArrayList<>();
    for (AttemptRow row : last.values()) {
      List<Dashboard.Reason> reasons =
          row.attempt().map(attempt -> reasons(quiz, attempt, now)).orElse(List.of());
      if (!reasons.isEmpty()) {
        help.add(new Dashboard.Help(row.studentId(), row.number(), row.name(), reasons));
      }
    }
    return help;
  }

  private static List<Dashboard.Reason> reasons(
      DeliverableQuiz quiz, AttemptRow.Go attempt, Instant now) {
    if (!attempt.isSubmitted()) {
      long minutes = Duration.between(attempt.lastSavedAt(), now).toMinutes();
      return minutes < STUCK_AFTER.toMinutes()
          ? List.of()
          : List.of(
              new Dashboard.Reason(
                  "stuck", "No answer has been saved for %d minutes".formatted(minutes)));
    }
    List<Dashboard.Reason> reasons = new ArrayList<>();
    double possible = attempt.maxScore() - attempt.pendingPoints();
    if (possible > 0 && attempt.score() < LOW_SHARE * possible) {
      reasons.add(
          new Dashboard.Reason(
              "low-score",
              "%s of %s points"
                  .formatted(Wording.points(attempt.score()), Wording.points(possible))));
    }
    if (attempt.quizVersion() == quiz.version()) {
      for (Map.Entry<Misreading, Integer> entry : Summary.countIn(quiz, attempt).entrySet()) {
        if (entry.getValue() >= OFTEN) {
          reasons.add(
              new Dashboard.Reason(
                  "same-misreading",
                  "%s, in %d answers".formatted(Wording.name(entry.getKey()), entry.getValue())));
        }
      }
    }
    return reasons;
  }
}
