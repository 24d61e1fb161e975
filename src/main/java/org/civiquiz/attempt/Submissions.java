package org.civiquiz.attempt;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
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
import org.civiquiz.assignment.AssignmentChanged;
import org.civiquiz.core.question.Question;
import org.civiquiz.core.question.Response;
import org.civiquiz.core.score.Score;
import org.civiquiz.error.NoSuchEntityException;

/**
 * Turns attempts in and scores them, each once: the attempt's row is locked, so of two that try, on
 * whatever node, the second finds it done. The same lock guards what undoes or changes that.
 */
@ApplicationScoped
class Submissions {

  private final EntityManager entityManager;
  private final Deliveries deliveries;
  private final Event<AssignmentChanged> changes;
  private final Clock clock;

  Submissions(
      EntityManager entityManager,
      Deliveries deliveries,
      Event<AssignmentChanged> changes,
      Clock clock) {
    this.entityManager = entityManager;
    this.deliveries = deliveries;
    this.changes = changes;
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
      close(attempt, "student");
    }
    return attempt;
  }

  /** The same for the teacher. */
  @Transactional
  void turnInByTeacher(UUID schoolId, UUID attemptId) {
    Attempt attempt = lock(schoolId, attemptId);
    if (!attempt.isSubmitted()) {
      close(attempt, "teacher");
    }
  }

  /**
   * Opens an attempt again, with all its answers; marks that a person gave come back with the
   * answers that they were given for.
   *
   * @param endsAt when it has to end now; null for no end
   */
  @Transactional
  void reopen(UUID schoolId, UUID attemptId, Instant endsAt) {
    Attempt attempt = lock(schoolId, attemptId);
    attempt.endsAt = endsAt;
    if (attempt.isSubmitted()) {
      attempt.submittedAt = null;
      attempt.submittedBy = null;
      attempt.score = null;
      attempt.pendingPoints = 0;
      SavedResponse.listInOrder(schoolId, attemptId).stream()
          .filter(response -> !response.isMarkedByPerson())
          .forEach(response -> response.mark = null);
    }
    changed(attempt);
  }

  /**
   * Sets the mark of one answer of a locked attempt that is turned in, and adds its score up anew.
   *
   * @throws NoSuchEntityException if nothing is saved in the slot
   */
  void mark(Attempt attempt, int slot, double mark, UUID teacherId) {
    List<SavedResponse> saved = SavedResponse.listInOrder(attempt.schoolId, attempt.id);
    SavedResponse marked =
        saved.stream()
            .filter(response -> response.slot == slot)
            .findFirst()
            .orElseThrow(() -> new NoSuchEntityException("answer"));
    marked.mark = mark;
    marked.markedBy = teacherId;
    marked.markedAt = now();
    List<Question> questions = questions(attempt);
    List<OptionalDouble> marks =
        new ArrayList<>(Collections.nCopies(questions.size(), OptionalDouble.of(0)));
    saved.forEach(
        response ->
            marks.set(
                response.slot,
                response.mark == null ? OptionalDouble.empty() : OptionalDouble.of(response.mark)));
    enter(attempt, Score.ofMarks(questions, marks));
    changed(attempt);
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
  Attempt lock(UUID schoolId, UUID attemptId) {
    Attempt attempt =
        Attempt.<Attempt>find("schoolId = ?1 and id = ?2", schoolId, attemptId)
            .firstResultOptional()
            .orElseThrow(() -> new NoSuchEntityException("attempt"));
    entityManager.refresh(attempt, LockModeType.PESSIMISTIC_WRITE);
    return attempt;
  }

  /** If its time was up before, it ended then. */
  private void close(Attempt attempt, String by) {
    Instant now = now();
    if (attempt.isOutOfTime(now)) {
      close(attempt, attempt.endsAt, "time");
    } else {
      close(attempt, now, by);
    }
  }

  private void close(Attempt attempt, Instant at, String by) {
    List<Question> questions = questions(attempt);
    List<SavedResponse> saved = SavedResponse.listInOrder(attempt.schoolId, attempt.id);
    List<Optional<Response>> responses =
        new ArrayList<>(Collections.nCopies(questions.size(), Optional.empty()));
    saved.forEach(
        response -> responses.set(response.slot, Optional.of(ResponseJson.read(response.content))));
    List<OptionalDouble> marks = new ArrayList<>(Score.of(questions, responses).marks());
    for (SavedResponse response : saved) {
      OptionalDouble mark = marks.get(response.slot);
      if (mark.isPresent()) {
        response.mark = mark.getAsDouble();
      } else if (response.isMarkedByPerson() && response.mark != null) {
        marks.set(response.slot, OptionalDouble.of(response.mark));
      } else {
        response.mark = null;
      }
    }
    attempt.submittedAt = at;
    attempt.submittedBy = by;
    enter(attempt, Score.ofMarks(questions, marks));
    changed(attempt);
    Log.debugf("Attempt %s turned in by %s with %d responses", attempt.id, by, saved.size());
  }

  private static void enter(Attempt attempt, Score score) {
    attempt.score = score.points();
    attempt.maxScore = score.maxPoints();
    attempt.pendingPoints = score.pendingPoints();
  }

  private List<Question> questions(Attempt attempt) {
    Assignment assignment =
        Assignment.findInSchool(attempt.schoolId, attempt.assignmentId).orElseThrow();
    return deliveries.get(attempt.schoolId, assignment.quizId, attempt.quizVersion).questions();
  }

  private void changed(Attempt attempt) {
    changes.fire(new AssignmentChanged(attempt.schoolId, attempt.assignmentId));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
