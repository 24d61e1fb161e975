package org.civiquiz.dashboard;

import java.util.List;

/** What a teacher sees first. */
record TeacherHome(List<ClassRow> classes) {

  /**
   * A class at a glance.
   *
   * @param openQuizzes how many quizzes its students can take now
   */
  record ClassRow(String name, String joinCode, long students, long openQuizzes) {}

  public long students() {
    return classes.stream().mapToLong(ClassRow::students).sum();
  }
}
