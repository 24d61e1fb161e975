package org.civiquiz.classroom;

import java.util.List;
import java.util.UUID;
import org.civiquiz.error.Problem;
import org.civiquiz.web.FormErrors;
import org.civiquiz.web.SchoolTime;

/**
 * A class as its teachers see it.
 *
 * @param address where students sign in
 * @param former who left and can be put back
 */
record ClassView(
    UUID id,
    String name,
    String joinCode,
    String address,
    List<StudentRow> students,
    List<FormerRow> former,
    List<QuizRow> quizzes,
    Notice notice,
    NewStudents newStudents,
    NewName newName) {

  /**
   * A student of the class.
   *
   * @param signedIn the last time; null if never
   * @param closedUntil when signing in is possible again after too many wrong PINs; null if it is
   * @param extraTime in words; null if there is none
   */
  record StudentRow(
      UUID id,
      String number,
      String name,
      SchoolTime.Moment signedIn,
      SchoolTime.Moment closedUntil,
      String extraTime) {}

  /** A student who was removed. */
  record FormerRow(UUID id, String name) {}

  /** A quiz that the class was given, with when it can be taken. */
  record QuizRow(UUID id, String title, String state, SchoolTime.Moment time) {}

  /**
   * What was just done.
   *
   * @param removed the student whose removal can be undone; null if nobody was removed
   */
  record Notice(String text, UUID removed) {}

  /** A list of students to add, with what is wrong with it. */
  record NewStudents(String text, List<Fault> faults) {
    static final NewStudents NONE = new NewStudents("", List.of());

    static NewStudents of(String text, List<Problem.Cause> causes) {
      List<String> lines = text.lines().toList();
      return new NewStudents(text, causes.stream().map(cause -> Fault.of(cause, lines)).toList());
    }
  }

  /**
   * What is wrong with a list.
   *
   * @param line null if it is not about one line
   * @param source what stands on that line
   */
  record Fault(Integer line, String source, String message) {
    private static Fault of(Problem.Cause cause, List<String> lines) {
      if (!cause.where().startsWith("line ")) {
        return new Fault(null, "", cause.message());
      }
      int line = Integer.parseInt(cause.where().substring("line ".length()));
      String source = line <= lines.size() ? lines.get(line - 1) : "";
      return new Fault(line, source.substring(0, Math.min(200, source.length())), cause.message());
    }
  }

  /** A new name for the class, as it was typed. */
  record NewName(String name, FormErrors errors) {}

  public boolean hasErrors() {
    return !newStudents.faults().isEmpty() || newName.errors().any();
  }
}
