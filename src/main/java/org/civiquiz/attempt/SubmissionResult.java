package org.civiquiz.attempt;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * What turning in answers.
 *
 * @param score unrounded; null until the feedback policy lets the student know it
 * @param pendingPoints what waits for a person's mark; absent while the score is null
 * @param slots marks by slot; absent until the feedback policy allows them
 */
record SubmissionResult(
    UUID id,
    String state,
    Instant submittedAt,
    String submittedBy,
    Double score,
    double maxScore,
    @JsonInclude(JsonInclude.Include.NON_NULL) Double pendingPoints,
    @JsonInclude(JsonInclude.Include.NON_NULL) List<SlotMark> slots) {

  /**
   * What one slot earned.
   *
   * @param mark 0 to 1; null while it waits for a person
   */
  record SlotMark(int slot, Double mark, Double score, double points) {}

  static SubmissionResult of(AttemptRecord attempt) {
    Attempt row = attempt.attempt();
    boolean withScore = attempt.showsScore();
    return new SubmissionResult(
        row.id,
        attempt.state(),
        row.submittedAt,
        row.submittedBy,
        withScore ? row.score : null,
        row.maxScore,
        withScore ? row.pendingPoints : null,
        attempt.showsKeys()
            ? IntStream.range(0, attempt.slots()).mapToObj(slot -> mark(attempt, slot)).toList()
            : null);
  }

  private static SlotMark mark(AttemptRecord attempt, int slot) {
    Double mark = attempt.mark(slot);
    double points = attempt.question(slot).points();
    return new SlotMark(slot, mark, mark == null ? null : mark * points, points);
  }
}
