package org.civiquiz.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.civiquiz.assignment.Assignment;
import org.civiquiz.assignment.AssignmentChanged;
import org.civiquiz.core.question.Question;
import org.civiquiz.core.question.Response;
import org.civiquiz.error.ConflictException;
import org.civiquiz.error.GoneException;
import org.civiquiz.error.InvalidInputException;
import org.civiquiz.error.NoSuchEntityException;

/** What a student does with attempts: starts, answers and turns in. */
@ApplicationScoped
public class Attempts {

  private final EntityManager entityManager;
  private final Deliveries deliveries;
  private final ResponseStore responses;
  private final Submissions submissions;
  private final Event<AssignmentChanged> changes;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Attempts(
      EntityManager entityManager,
      Deliveries deliveries,
      ResponseStore responses,
      Submissions submissions,
      Event<AssignmentChanged> changes,
      Clock clock) {
    this.entityManager = entityManager;
    this.deliveries = deliveries;
    this.responses = responses;
    this.submissions = submissions;
    this.changes = changes;
    this.clock = clock;
  }

  /** An attempt, and whether it is a new one. */
  record Started(Attempt attempt, boolean isNew) {}

  /**
   * Starts an attempt, or finds the open one.
   *
   * @throws NoSuchEntityException if the assignment is not given to a class of the student's
   * @throws ConflictException if it is not open, or no attempt is left
   */
  @Transactional(dontRollbackOn = ConflictException.class)
  Started start(UUID schoolId, UUID studentId, UUID assignmentId) {
    Instant now = now();
    Assignment assignment =
        Assignment.findInSchool(schoolId, assignmentId)
            .orElseThrow(() -> new NoSuchEntityException("assignment"));
    int extraTimePercent = lockEnrolment(assignment, studentId);
    List<Attempt> earlier = Attempt.listOwn(schoolId, assignmentId, studentId);
    for (Attempt attempt : earlier) {
      if (!attempt.isSubmitted()) {
        if (!attempt.isOutOfTime(now)) {
          return new Started(attempt, false);
        }
        submissions.closeIfOutOfTime(schoolId, attempt.id);
      }
    }
    if (assignment.isNotYetOpen(now)) {
      throw new ConflictException("This quiz has not opened yet");
    }
    Allowance allowance =
        Allowance.of(assignment, Extension.of(schoolId, assignmentId, studentId).orElse(null));
    if (allowance.isClosed(now)) {
      throw new ConflictException("This quiz is closed");
    }
    if (earlier.size() >= allowance.attempts()) {
      throw new ConflictException("No attempts are left");
    }
    Delivery delivery = deliveries.get(schoolId, assignment.quizId, assignment.quizVersion);
    Attempt attempt = new Attempt();
    attempt.id = UUID.randomUUID();
    attempt.schoolId = schoolId;
    attempt.assignmentId = assignmentId;
    attempt.studentId = studentId;
    attempt.number = earlier.size() + 1;
    attempt.quizVersion = assignment.quizVersion;
    attempt.presentationKey = new byte[32];
    random.nextBytes(attempt.presentationKey);
    attempt.startedAt = now;
    attempt.endsAt = assignment.endOfAttempt(now, allowance.dueAt(), extraTimePercent);
    attempt.maxScore = delivery.maxPoints();
    attempt.persist();
    changes.fire(new AssignmentChanged(schoolId, assignmentId));
    return new Started(attempt, true);
  }

  /**
   * A second start at the same time waits here, and then finds the attempt of the first.
   *
   * @return the student's extra time in percent
   */
  private int lockEnrolment(Assignment assignment, UUID studentId) {
    List<?> extraTime =
        entityManager
            .createNativeQuery(
                """
                select s.extra_time_percent
                from enrolment e join student s on s.school_id = e.school_id and s.id = e.student_id
                where e.school_id = :school and e.classroom_id = :classroom
                  and e.student_id = :student and e.left_at is null
                for update of e
                """)
            .setParameter("school", assignment.schoolId)
            .setParameter("classroom", assignment.classroomId)
            .setParameter("student", studentId)
            .getResultList();
    if (extraTime.isEmpty()) {
      throw new NoSuchEntityException("assignment");
    }
    return (Integer) extraTime.get(0);
  }

  /** What was saved, in the ids of the attempt. */
  record Saved(Instant savedAt, long sequence) {}

  /**
   * Saves a response: once this returns, it is committed.
   *
   * @throws NoSuchEntityException if the student has no such attempt, or it has no such slot
   * @throws InvalidInputException if the response does not fit the slot
   * @throws ConflictException if the same or a later sequence is stored with another response,
   *     which it carries as {@code stored}, or if the attempt is turned in
   * @throws GoneException if the attempt's time is up
   */
  @Transactional(dontRollbackOn = GoneException.class)
  Saved save(UUID schoolId, UUID studentId, UUID attemptId, int slot, GivenResponse given) {
    if (given.sequence() == null || given.sequence() < 1) {
      throw InvalidInputException.at("sequence", "A sequence is a whole number from 1");
    }
    Place place = place(schoolId, studentId, attemptId, slot);
    OfferedQuestion offered = place.offered;
    Response response = offered.read(given);
    ResponseStore.Outcome outcome =
        responses.save(
            schoolId,
            studentId,
            attemptId,
            slot,
            given.sequence(),
            ResponseJson.write(response),
            now());
    return switch (outcome.state()) {
      case SAVED -> {
        changes.fire(new AssignmentChanged(schoolId, place.assignmentId));
        yield new Saved(outcome.savedAt(), outcome.sequence());
      }
      case NOT_NEWER ->
          throw StaleResponseException.of(
              outcome.savedAt(), offered.write(outcome.response(), outcome.sequence()));
      case TURNED_IN -> throw new ConflictException("This quiz is turned in");
      case TIME_IS_UP -> {
        submissions.closeIfOutOfTime(schoolId, attemptId);
        throw new GoneException("Time is up. What was saved before is turned in");
      }
    };
  }

  /** A slot of an attempt at an assignment. */
  private record Place(UUID assignmentId, OfferedQuestion offered) {}

  /** One query for what the slot of an attempt looks like; the quiz itself is usually in memory. */
  private Place place(UUID schoolId, UUID studentId, UUID attemptId, int slot) {
    List<Object[]> rows =
        entityManager
            .createQuery(
                """
                select a.presentationKey, s.quizId, a.quizVersion, s.id
                from Attempt a join Assignment s
                  on s.schoolId = a.schoolId and s.id = a.assignmentId
                where a.schoolId = :school and a.id = :attempt and a.studentId = :student
                """,
                Object[].class)
            .setParameter("school", schoolId)
            .setParameter("attempt", attemptId)
            .setParameter("student", studentId)
            .getResultList();
    if (rows.isEmpty()) {
      throw new NoSuchEntityException("attempt");
    }
    Object[] row = rows.get(0);
    List<Question> questions =
        deliveries.get(schoolId, (UUID) row[1], (Integer) row[2]).questions();
    if (slot < 0 || slot >= questions.size()) {
      throw new NoSuchEntityException("slot");
    }
    return new Place(
        (UUID) row[3],
        new OfferedQuestion(new Presentation((byte[]) row[0]), slot, questions.get(slot)));
  }

  /** The student's own attempt; turned in first if its time is up. */
  @Transactional
  AttemptRecord find(UUID schoolId, UUID studentId, UUID attemptId) {
    Attempt attempt =
        Attempt.findOwn(schoolId, studentId, attemptId)
            .orElseThrow(() -> new NoSuchEntityException("attempt"));
    return record(attempt);
  }

  /** An attempt of the school, for its teacher. */
  @Transactional
  AttemptRecord findInSchool(UUID schoolId, UUID attemptId) {
    Attempt attempt =
        Attempt.<Attempt>find("schoolId = ?1 and id = ?2", schoolId, attemptId)
            .firstResultOptional()
            .orElseThrow(() -> new NoSuchEntityException("attempt"));
    return record(attempt);
  }

  /** What turning in answers, now and whenever it is asked again. */
  @Transactional
  AttemptRecord submit(UUID schoolId, UUID studentId, UUID attemptId) {
    return record(submissions.submit(schoolId, studentId, attemptId));
  }

  /** The attempt with all that belongs to it; turned in first if its time is up. */
  @Transactional
  AttemptRecord record(Attempt found) {
    Attempt attempt = found;
    if (!attempt.isSubmitted() && attempt.isOutOfTime(clock.instant())) {
      attempt = submissions.closeIfOutOfTime(attempt.schoolId, attempt.id);
    }
    Assignment assignment =
        Assignment.findInSchool(attempt.schoolId, attempt.assignmentId).orElseThrow();
    Delivery delivery = deliveries.get(attempt.schoolId, assignment.quizId, attempt.quizVersion);
    return new AttemptRecord(
        attempt,
        assignment,
        delivery,
        SavedResponse.listInOrder(attempt.schoolId, attempt.id),
        clock.instant());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
