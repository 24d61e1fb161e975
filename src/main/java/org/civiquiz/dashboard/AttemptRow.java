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
   * @param lastSavedAt when it was started, if nothing is saved
   * @param given by slot
   */
  record Go(
      UUID id,
      int order,
      int quizVersion,
      Instant submittedAt,
      Double score,
      double maxScore,
      double pendingPoints,
      Instant lastSavedAt,
      Map<Integer, Given> given) {

    boolean isSubmitted() {
      return submittedAt != null;
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
