package org.civiquiz.attempt;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.civiquiz.assignment.Assignment;
import org.civiquiz.core.question.Response;
import org.civiquiz.core.score.Score;
import org.civiquiz.error.NoSuchEntityException;

/**
 * Turns attempts in and scores them, each once: the attempt's row is locked, so of two that try, on
 * whatever node, the second finds it done.
 */
@ApplicationScoped
class Submissions {

  private final EntityManager entityManager;
  private final Deliveries deliveries;
  private final Clock clock;

  Submissions(EntityManager entityManager, Deliveries deliveries, Clock clock) {
    this.entityManager = entityManager;
    this.deliveries = deliveries;
    this.clock = clock;
  }

  /**
   * Turns in a student's attempt; if its time was up before, what was saved counts as turned in
   * then. An attempt that is turned in already stays as it is.
   *
   * @throws NoSuchEntityException if the student has no such attempt
   */
  @Transactional
  Attempt submit(UUID schoolId, UUID studentId, UUID attemptId) {
    Attempt attempt = lock(schoolId, attemptId);
    if (!attempt.studentId.equals(studentId)) {
      throw new NoSuchEntityException("attempt");
    }
    if (!attempt.isSubmitted()) {
      Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
      if (attempt.isOutOfTime(now)) {
        close(attempt, attempt.endsAt, "time");
      } else {
        close(attempt, now, "student");
      }
    }
    return attempt;
  }

  /** Turns in what was saved if the attempt's time is up. */
  @Transactional
  Attempt closeIfOutOfTime(UUID schoolId, UUID attemptId) {
    Attempt attempt = lock(schoolId, attemptId);
    if (!attempt.isSubmitted() && attempt.isOutOfTime(clock.instant())) {
      close(attempt, attempt.endsAt, "time");
    }
    return attempt;
  }

  /** Read again with the lock: an attempt that is in memory already may be turned in by now. */
  private Attempt lock(UUID schoolId, UUID attemptId) {
    Attempt attempt =
        Attempt.<Attempt>find("schoolId = ?1 and id = ?2", schoolId, attemptId)
            .firstResultOptional()
            .orElseThrow(() -> new NoSuchEntityException("attempt"));
    entityManager.refresh(attempt, LockModeType.PESSIMISTIC_WRITE);
    return attempt;
  }

  private void close(Attempt attempt, Instant at, String by) {
    Assignment assignment =
        Assignment.findInSchool(attempt.schoolId, attempt.assignmentId).orElseThrow();
    Delivery delivery = deliveries.get(attempt.schoolId, assignment.quizId, attempt.quizVersion);
    int slots = delivery.questions().size();
    List<SavedResponse> saved = SavedResponse.listInOrder(attempt.schoolId, attempt.id);
    List<Optional<Response>> responses =
        new ArrayList<>(Collections.nCopies(slots, Optional.empty()));
    saved.forEach(
        response -> responses.set(response.slot, Optional.of(ResponseJson.read(response.content))));
    Score score = Score.of(delivery.questions(), responses);
    for (SavedResponse response : saved) {
      OptionalDouble mark = score.marks().get(response.slot);
      response.mark = mark.isPresent() ? mark.getAsDouble() : null;
    }
    attempt.submittedAt = at;
    attempt.submittedBy = by;
    attempt.score = score.points();
    attempt.maxScore = score.maxPoints();
    attempt.pendingPoints = score.pendingPoints();
    Log.debugf("Attempt %s turned in by %s with %d responses", attempt.id, by, saved.size());
  }
}
