package org.civiquiz.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.civiquiz.core.question.Question;
import org.civiquiz.web.Points;
import org.civiquiz.web.SchoolTime;

/**
 * Who is where.
 *
 * @param middle the middle score; empty if there is none yet
 * @param toMark how many answers wait for a mark
 * @param markHref where the first of them is; empty if there are none
 * @param open those who have not turned in, the ones at work first
 */
record ProgressView(
    SchoolTime.Moment updated,
    int students,
    int submitted,
    int working,
    int notStarted,
    String middle,
    String max,
    int toMark,
    String markHref,
    List<Where> open) {

  /** A student and how far they are. */
  record Where(StudentLink student, String words) {}

  static ProgressView of(ClassResults results) {
    Dashboard.Progress progress = results.dashboard().progress();
    OptionalDouble middle = results.middleScore();
    int toMark = 0;
    String markHref = "";
    for (AttemptRow row : results.rows()) {
      int waiting = waiting(results, row);
      toMark += waiting;
      if (waiting > 0 && markHref.isEmpty()) {
        markHref = results.link(row.studentId()).href() + "#mark";
      }
    }
    return new ProgressView(
        results.time().time(results.time().now()),
        progress.notStarted() + progress.inProgress() + progress.submitted(),
        progress.submitted(),
        progress.inProgress(),
        progress.notStarted(),
        middle.isEmpty() ? "" : Points.text(middle.getAsDouble()),
        Points.text(results.quiz().maxScore()),
        toMark,
        markHref,
        open(results));
  }

  static int waiting(ClassResults results, AttemptRow row) {
    if (!row.isSubmitted() || !results.isOfThisVersion(row)) {
      return 0;
    }
    int waiting = 0;
    for (var entry : row.attempt().orElseThrow().given().entrySet()) {
      Question question = results.question(entry.getKey());
      waiting += AnswerOutcome.of(question, entry.getValue()).kind().equals("mark") ? 1 : 0;
    }
    return waiting;
  }

  private static List<Where> open(ClassResults results) {
    int questions = results.quiz().slots().size();
    List<Where> working = new ArrayList<>();
    List<Where> others = new ArrayList<>();
    for (AttemptRow row : results.latest()) {
      StudentLink link = results.link(row.studentId());
      if (row.attempt().isEmpty()) {
        others.add(new Where(link, "not started"));
      } else if (!row.isSubmitted()) {
        AttemptRow.Go go = row.attempt().get();
        String at = go.lastSlot() == null ? "" : "question %d, ".formatted(go.lastSlot() + 1);
        working.add(new Where(link, "%s%d of %d answered".formatted(at, go.answered(), questions)));
      }
    }
    working.addAll(others);
    return working;
  }
}
