package org.civiquiz.dashboard;

import java.util.List;
import java.util.UUID;
import org.civiquiz.web.SchoolTime;

/**
 * What a teacher sees first.
 *
 * @param open assignments that students can take now, what is due next first
 * @param drafts quizzes with questions that nobody has decided about, newest first
 */
record TeacherHome(
    List<ClassRow> classes,
    List<ArchivedRow> archived,
    List<OpenAssignment> open,
    List<Draft> drafts) {

  /**
   * A class at a glance.
   *
   * @param openQuizzes how many quizzes its students can take now
   */
  record ClassRow(UUID id, String name, String joinCode, long students, long openQuizzes) {}

  /** A class that was put away. */
  record ArchivedRow(UUID id, String name) {}

  /**
   * A quiz that a class can take now.
   *
   * @param due null if it stays open
   * @param turnedIn how many of the students have turned in
   */
  record OpenAssignment(
      UUID id,
      String title,
      String className,
      SchoolTime.Moment due,
      long turnedIn,
      long students) {}

  /** A quiz that waits for its review. */
  record Draft(UUID id, String title, long toReview) {}

  public long students() {
    return classes.stream().mapToLong(ClassRow::students).sum();
  }
}
