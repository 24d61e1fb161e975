package org.civiquiz.dashboard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.civiquiz.assignment.Assignment;
import org.civiquiz.quiz.DeliverableQuiz;
import org.civiquiz.quiz.Quizzes;

/** What a teacher sees of an assignment. The caller has checked that it is theirs. */
@ApplicationScoped
class Dashboards {

  private final AttemptRows rows;
  private final Quizzes quizzes;
  private final Clock clock;

  Dashboards(AttemptRows rows, Quizzes quizzes, Clock clock) {
    this.rows = rows;
    this.quizzes = quizzes;
    this.clock = clock;
  }

  @Transactional
  Dashboard of(Assignment assignment) {
    List<AttemptRow> all = rows.list(assignment);
    DeliverableQuiz quiz = quiz(assignment);
    Summary summary = new Summary(quiz, all);
    return new Dashboard(
        summary.progress(),
        summary.scores(),
        summary.quiz(),
        summary.items(),
        summary.misreadings(),
        NeedOfHelp.of(quiz, all, clock.instant()));
  }

  /** The results as a spreadsheet reads them, without a byte order mark. */
  @Transactional
  String csv(Assignment assignment) {
    return ResultsCsv.write(quiz(assignment), rows.list(assignment));
  }

  private DeliverableQuiz quiz(Assignment assignment) {
    return quizzes.deliverable(assignment.schoolId, assignment.quizId, assignment.quizVersion);
  }
}
