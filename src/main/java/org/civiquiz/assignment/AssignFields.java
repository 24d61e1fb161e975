package org.civiquiz.assignment;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.civiquiz.error.InvalidInputException;
import org.civiquiz.error.Problem;
import org.civiquiz.web.SchoolTime;

/** The fields of the page on which a quiz is assigned, as they were typed. */
record AssignFields(
    List<String> classrooms,
    String opensAt,
    String dueAt,
    String timeLimitMinutes,
    String attemptsAllowed,
    String feedback) {

  static final AssignFields FRESH =
      new AssignFields(List.of(), "", "", "", "1", FeedbackPolicy.AFTER_SUBMISSION.code());

  AssignFields {
    classrooms = classrooms.stream().filter(classroom -> !classroom.isBlank()).distinct().toList();
    opensAt = text(opensAt);
    dueAt = text(dueAt);
    timeLimitMinutes = text(timeLimitMinutes);
    attemptsAllowed = text(attemptsAllowed);
  }

  /**
   * One form for each class.
   *
   * @throws InvalidInputException if a field is not valid; {@code where} is its name
   */
  List<AssignmentForm> forms(UUID quizId, SchoolTime time) {
    List<Problem.Cause> causes = new ArrayList<>();
    if (classrooms.isEmpty()) {
      causes.add(new Problem.Cause("classroomId", "Choose at least one class"));
    }
    Instant opens = instant(opensAt, "opensAt", time, causes);
    Instant due = instant(dueAt, "dueAt", time, causes);
    if (due != null && due.isBefore(time.now())) {
      causes.add(new Problem.Cause("dueAt", "This due date has passed already"));
    }
    Integer minutes = number(timeLimitMinutes, "timeLimitMinutes", "20", causes);
    Integer attempts = number(attemptsAllowed, "attemptsAllowed", "1", causes);
    if (!causes.isEmpty()) {
      throw new InvalidInputException("The quiz was not assigned", causes);
    }
    List<AssignmentForm> forms =
        classrooms.stream()
            .map(
                classroom ->
                    new AssignmentForm(
                        quizId.toString(),
                        classroom,
                        opens == null ? null : opens.toString(),
                        due == null ? null : due.toString(),
                        minutes,
                        attempts,
                        feedback))
            .toList();
    forms.forEach(AssignmentForm::terms);
    return forms;
  }

  private static Instant instant(
      String typed, String field, SchoolTime time, List<Problem.Cause> causes) {
    if (typed.isEmpty()) {
      return null;
    }
    try {
      return time.ofField(typed);
    } catch (DateTimeException e) {
      causes.add(new Problem.Cause(field, "Write a day and a time, like 2026-11-16T15:00"));
      return null;
    }
  }

  private static Integer number(
      String typed, String field, String example, List<Problem.Cause> causes) {
    if (typed.isEmpty()) {
      return null;
    }
    try {
      return Integer.valueOf(typed);
    } catch (NumberFormatException e) {
      causes.add(new Problem.Cause(field, "Write a whole number, like " + example));
      return null;
    }
  }

  private static String text(String typed) {
    return typed == null ? "" : typed.strip();
  }
}
