package org.civiquiz.dashboard;

import java.util.List;
import java.util.UUID;

/** What a teacher sees first. */
record TeacherHome(List<ClassRow> classes, List<ArchivedRow> archived) {

  /**
   * A class at a glance.
   *
   * @param openQuizzes how many quizzes its students can take now
   */
  record ClassRow(UUID id, String name, String joinCode, long students, long openQuizzes) {}

  /** A class that was put away. */
  record ArchivedRow(UUID id, String name) {}

  public long students() {
    return classes.stream().mapToLong(ClassRow::students).sum();
  }
}
