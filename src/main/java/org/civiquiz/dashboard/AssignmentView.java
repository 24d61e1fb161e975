package org.civiquiz.dashboard;

import java.time.Instant;
import java.util.UUID;
import org.civiquiz.assignment.Assignment;
import org.civiquiz.assignment.FeedbackPolicy;
import org.civiquiz.web.Points;
import org.civiquiz.web.SchoolTime;

/**
 * What a teacher sees of an assignment.
 *
 * @param window when it may be taken, in words
 * @param feedback what students see of their results, in words
 * @param hasNamesHidden whether students are numbers on this page
 */
record AssignmentView(
    UUID id,
    UUID classroomId,
    String title,
    String className,
    String window,
    String size,
    String feedback,
    boolean mayRelease,
    boolean mayClose,
    boolean hasNamesHidden,
    ProgressView progress,
    MisreadingsView misreadings,
    HelpView help,
    ScoresView scores,
    HeatView heat,
    ItemsView items) {

  static AssignmentView of(ClassResults results) {
    Assignment assignment = results.assignment();
    Instant now = results.time().now();
    int questions = results.quiz().slots().size();
    return new AssignmentView(
        assignment.id,
        assignment.classroomId,
        results.quiz().title(),
        results.className(),
        window(assignment, results.time()),
        "%d %s, %s"
            .formatted(
                questions,
                questions == 1 ? "question" : "questions",
                Points.withUnit(results.quiz().maxScore())),
        feedback(assignment, results.time()),
        assignment.policy() == FeedbackPolicy.ON_RELEASE && assignment.releasedAt == null,
        !assignment.isClosed(now) && !assignment.isNotYetOpen(now),
        results.names().isHidden(),
        ProgressView.of(results),
        MisreadingsView.of(results),
        HelpView.of(results),
        ScoresView.of(results),
        HeatView.of(results),
        ItemsView.of(results));
  }

  private static String window(Assignment assignment, SchoolTime time) {
    if (assignment.isNotYetOpen(time.now())) {
      return "Opens " + time.dayAndTime(assignment.opensAt).text();
    }
    if (assignment.dueAt == null) {
      return "Open, without a due date";
    }
    String due = time.dayAndTime(assignment.dueAt).text();
    return (assignment.isClosed(time.now()) ? "Closed " : "Closes ") + due;
  }

  private static String feedback(Assignment assignment, SchoolTime time) {
    return switch (assignment.policy()) {
      case NONE -> "Students see no results.";
      case SCORE -> "Students see their score, not the right answers.";
      case AFTER_SUBMISSION -> "Students see their results when they have turned in.";
      case AFTER_DUE -> "Students see their results after the due date.";
      case ON_RELEASE ->
          assignment.releasedAt == null
              ? "Students see their results when you release them."
              : "Released " + time.dayAndTime(assignment.releasedAt).text() + ".";
    };
  }
}
