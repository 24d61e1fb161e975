package org.civiquiz.dashboard;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.civiquiz.core.question.Response;

/**
 * A student of the class with one attempt, or with none yet.
 *
 * @param number what the student signs in with
 */
record AttemptRow(UUID studentId, String name, String number, Optional<Go> attempt) {

  /**
   * An attempt as far as it has come.
   *
   * @param order 1 for the first
   * @param submittedAt null while the student is at work
   * @param score in points, unrounded; null while the student is at work
   * @param submittedBy {@code student}, {@code time} or {@code teacher}; null while at work
   * @param endsAt null without a limit
   * @param lastSavedAt when it was started, if nothing is saved
   * @param lastSlot where something was saved last; null if nothing is
   * @param given by slot
   */
  record Go(
      UUID id,
      int order,
      int quizVersion,
      Instant submittedAt,
      String submittedBy,
      Instant endsAt,
      Double score,
      double maxScore,
      double pendingPoints,
      Instant lastSavedAt,
      Integer lastSlot,
      Map<Integer, Given> given) {

    boolean isSubmitted() {
      return submittedAt != null;
    }

    /** How many slots have an answer. */
    long answered() {
      return given.values().stream().filter(one -> !one.response().isEmpty()).count();
    }
  }

  /**
   * What stands in one slot.
   *
   * @param mark 0 to 1; null while the student is at work or only a person can tell
   */
  record Given(Response response, Double mark) {}

  boolean isSubmitted() {
    return attempt.isPresent() && attempt.get().isSubmitted();
  }
}
