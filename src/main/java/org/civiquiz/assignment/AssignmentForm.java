package org.civiquiz.assignment;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.civiquiz.error.InvalidInputException;
import org.civiquiz.error.NoSuchEntityException;
import org.civiquiz.error.Problem;
import org.civiquiz.error.UnreadableInputException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a teacher says of a new assignment.
 *
 * @param opensAt RFC 3339; open at once if absent
 * @param dueAt RFC 3339; without an end if absent
 * @param timeLimitMinutes 1 to 1440; without a clock if absent
 * @param attemptsAllowed 1 to 100; 1 if absent
 * @param feedback the code of a {@link FeedbackPolicy}; {@code after_submission} if absent
 */
public record AssignmentForm(
    @Schema(required = true, format = "uuid") String quizId,
    @Schema(required = true, format = "uuid") String classroomId,
    @Schema(format = "date-time") String opensAt,
    @Schema(format = "date-time") String dueAt,
    @Schema(minimum = "1", maximum = "1440") Integer timeLimitMinutes,
    @Schema(minimum = "1", maximum = "100") Integer attemptsAllowed,
    @Schema(
            enumeration = {"none", "score", "after_submission", "after_due", "on_release"},
            defaultValue = "after_submission")
        String feedback) {

  /**
   * @throws UnreadableInputException if a time is not one
   * @throws InvalidInputException if the values do not go together
   */
  Terms terms() {
    Instant opens = instant("opensAt", opensAt);
    Instant due = instant("dueAt", dueAt);
    List<Problem.Cause> causes = new ArrayList<>();
    require(causes, quizId != null, "quizId", "Say which quiz");
    require(causes, classroomId != null, "classroomId", "Say which class");
    require(
        causes,
        opens == null || due == null || opens.isBefore(due),
        "dueAt",
        "The due date has to be after the opening");
    require(
        causes,
        timeLimitMinutes == null || (timeLimitMinutes >= 1 && timeLimitMinutes <= 1440),
        "timeLimitMinutes",
        "A time limit has 1 to 1440 minutes");
    int attempts = attemptsAllowed == null ? 1 : attemptsAllowed;
    require(causes, attempts >= 1 && attempts <= 100, "attemptsAllowed", "Allow 1 to 100 attempts");
    FeedbackPolicy policy =
        feedback == null
            ? FeedbackPolicy.AFTER_SUBMISSION
            : FeedbackPolicy.ofCode(feedback).orElse(null);
    require(
        causes,
        policy != null,
        "feedback",
        "Feedback is one of none, score, after_submission, after_due, on_release");
    require(
        causes,
        policy != FeedbackPolicy.AFTER_DUE || due != null,
        "feedback",
        "Feedback after the due date needs a due date");
    if (!causes.isEmpty()) {
      throw new InvalidInputException("The assignment is not valid", causes);
    }
    return new Terms(opens, due, timeLimitMinutes, attempts, policy);
  }

  UUID quiz() {
    return uuid(quizId, "quiz");
  }

  UUID classroom() {
    return uuid(classroomId, "class");
  }

  /** When and how an assignment may be taken, known to go together. */
  record Terms(
      Instant opensAt,
      Instant dueAt,
      Integer timeLimitMinutes,
      int attemptsAllowed,
      FeedbackPolicy policy) {}

  private static void require(
      List<Problem.Cause> causes, boolean condition, String where, String message) {
    if (!condition) {
      causes.add(new Problem.Cause(where, message));
    }
  }

  private static Instant instant(String where, String time) {
    if (time == null) {
      return null;
    }
    try {
      return OffsetDateTime.parse(time).toInstant();
    } catch (DateTimeException e) {
      String message = "A time is written like 2026-11-16T15:00:00Z";
      throw new UnreadableInputException(message, List.of(new Problem.Cause(where, message)));
    }
  }

  /** What is no id at all is no thing's id either. */
  private static UUID uuid(String id, String kind) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException e) {
      throw new NoSuchEntityException(kind);
    }
  }
}
