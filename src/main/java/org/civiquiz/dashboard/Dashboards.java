package org.civiquiz.dashboard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.civiquiz.assignment.Assignment;
import org.civiquiz.classroom.Classroom;
import org.civiquiz.quiz.DeliverableQuiz;
import org.civiquiz.quiz.Passages;
import org.civiquiz.quiz.Quizzes;
import org.civiquiz.school.SchoolClock;

/** What a teacher sees of an assignment. The caller has checked that it is theirs. */
@ApplicationScoped
class Dashboards {

  private final AttemptRows rows;
  private final Quizzes quizzes;
  private final Passages passages;
  private final SchoolClock schoolClock;
  private final Clock clock;

  Dashboards(
      AttemptRows rows, Quizzes quizzes, Passages passages, SchoolClock schoolClock, Clock clock) {
    this.rows = rows;
    this.quizzes = quizzes;
    this.passages = passages;
    this.schoolClock = schoolClock;
    this.clock = clock;
  }

  @Transactional
  Dashboard of(Assignment assignment) {
    return of(quiz(assignment), rows.list(assignment));
  }

  /** The same for people, with as many statements for a large class as for a small one. */
  @Transactional
  AssignmentView view(Assignment assignment, NameCover cover) {
    return AssignmentView.of(results(assignment, cover));
  }

  private ClassResults results(Assignment assignment, NameCover cover) {
    List<AttemptRow> all = rows.list(assignment);
    DeliverableQuiz quiz = quiz(assignment);
    Classroom classroom =
        Classroom.<Classroom>find(
                "schoolId = ?1 and id = ?2", assignment.schoolId, assignment.classroomId)
            .singleResult();
    return new ClassResults(
        assignment,
        classroom.name,
        quiz,
        passages.of(quiz),
        all,
        of(quiz, all),
        cover.names(assignment.schoolId, assignment.classroomId),
        schoolClock.now(assignment.schoolId));
  }

  private Dashboard of(DeliverableQuiz quiz, List<AttemptRow> all) {
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
