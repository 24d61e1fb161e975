package org.civiquiz.attempt;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * An attempt, for programs.
 *
 * @param state {@code in_progress} or {@code submitted}
 * @param remainingSeconds until {@code endsAt} by the server's clock
 * @param score absent until the caller may know it, like {@code pendingPoints}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AttemptDetail(
    UUID id,
    UUID assignmentId,
    int number,
    String title,
    String state,
    Instant startedAt,
    Instant endsAt,
    Long remainingSeconds,
    Instant submittedAt,
    String submittedBy,
    Double score,
    double maxScore,
    Double pendingPoints,
    List<SlotDetail> slots,
    Delivery.Reading article) {

  static AttemptDetail forStudent(AttemptRecord attempt) {
    return of(attempt, attempt.showsScore(), attempt.showsKeys());
  }

  static AttemptDetail forTeacher(AttemptRecord attempt) {
    return of(attempt, attempt.attempt().isSubmitted(), true);
  }

  private static AttemptDetail of(AttemptRecord attempt, boolean withScore, boolean withKeys) {
    Attempt row = attempt.attempt();
    return new AttemptDetail(
        row.id,
        row.assignmentId,
        row.number,
        attempt.delivery().title(),
        attempt.state(),
        row.startedAt,
        row.endsAt,
        attempt.remainingSeconds(),
        row.submittedAt,
        row.submittedBy,
        withScore ? row.score : null,
        row.maxScore,
        withScore ? row.pendingPoints : null,
        IntStream.range(0, attempt.slots())
            .<SlotDetail>mapToObj(
                slot -> withKeys ? MarkedSlot.of(attempt, slot) : OpenSlot.of(attempt, slot))
            .toList(),
        attempt.delivery().article());
  }
}
