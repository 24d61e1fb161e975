package org.civiquiz.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.civiquiz.assignment.Assignment;
import org.civiquiz.assignment.AssignmentChanged;
import org.civiquiz.error.ConflictException;
import org.civiquiz.error.InvalidInputException;
import org.civiquiz.error.NoSuchEntityException;

/**
 * What a teacher does for one student in one assignment. The caller has checked that the assignment
 * is the teacher's. No answer is lost by any of it.
 */
@ApplicationScoped
public class Proctor {

  private final EntityManager entityManager;
  private final Submissions submissions;
  private final Event<AssignmentChanged> changes;
  private final Clock clock;

  Proctor(
      EntityManager entityManager,
      Submissions submissions,
      Event<AssignmentChanged> changes,
      Clock clock) {
    this.entityManager = entityManager;
    this.submissions = submissions;
    this.changes = changes;
    this.clock = clock;
  }

  /**
   * Turns in what a student has saved, for a student who forgot to.
   *
   * @throws ConflictException if the student has nothing to turn in
   */
  @Transactional
  public void turnIn(Assignment assignment, UUID studentId) {
    requireMember(assignment, studentId);
    Attempt latest = latest(assignment, studentId);
    if (latest == null) {
      throw new ConflictException("This student has not started");
    }
    submissions.turnInByTeacher(assignment.schoolId, latest.id);
  }

  /**
   * Opens a student's latest attempt again, with all its answers, as if it had not been turned in.
   *
   * @throws ConflictException if its time is over, or there is no attempt
   */
  @Transactional
  public void undoTurnIn(Assignment assignment, UUID studentId) {
    requireMember(assignment, studentId);
    Attempt latest = latest(assignment, studentId);
    if (latest == null) {
      throw new ConflictException("This student has not started");
    }
    if (latest.isOutOfTime(clock.instant())) {
      throw new ConflictException("The time of this attempt is over. Give more time instead");
    }
    submissions.reopen(assignment.schoolId, latest.id, latest.endsAt);
  }

  /**
   * Lets a student work until a later moment: in the latest attempt, which is opened again if it is
   * turned in, or in one that has not started.
   *
   * @throws InvalidInputException if the moment is not later
   */
  @Transactional
  public void extend(Assignment assignment, UUID studentId, Instant until) {
    requireMember(assignment, studentId);
    Instant end = until.truncatedTo(ChronoUnit.MICROS);
    if (!end.isAfter(clock.instant())) {
      throw InvalidInputException.at("until", "Choose a time that is still to come");
    }
    Attempt latest = latest(assignment, studentId);
    if (latest != null && !latest.isSubmitted() && latest.endsAt == null) {
      throw new ConflictException("This student has no time limit");
    }
    if (latest != null && !latest.isSubmitted() && !end.isAfter(latest.endsAt)) {
      throw InvalidInputException.at("until", "The student has more time than that already");
    }
    if (assignment.dueAt != null && end.isAfter(assignment.dueAt)) {
      extension(assignment, studentId).dueAt = end;
    }
    if (latest != null) {
      submissions.reopen(assignment.schoolId, latest.id, end);
    }
    changed(assignment);
  }

  /**
   * Lets a student take the quiz once more.
   *
   * @throws ConflictException if the student can do so already
   */
  @Transactional
  public void allowAnother(Assignment assignment, UUID studentId) {
    requireMember(assignment, studentId);
    List<Attempt> attempts = Attempt.listOwn(assignment.schoolId, assignment.id, studentId);
    Extension extension = extension(assignment, studentId);
    Allowance allowance = Allowance.of(assignment, extension);
    boolean hasOpen = attempts.stream().anyMatch(attempt -> !attempt.isSubmitted());
    if (hasOpen || attempts.size() < allowance.attempts()) {
      throw new ConflictException("This student can still work on the quiz");
    }
    extension.extraAttempts += attempts.size() + 1 - allowance.attempts();
    changed(assignment);
  }

  private static Attempt latest(Assignment assignment, UUID studentId) {
    List<Attempt> attempts = Attempt.listOwn(assignment.schoolId, assignment.id, studentId);
    return attempts.isEmpty() ? null : attempts.get(attempts.size() - 1);
  }

  private static Extension extension(Assignment assignment, UUID studentId) {
    return Extension.of(assignment.schoolId, assignment.id, studentId)
        .orElseGet(
            () -> {
              Extension extension = new Extension();
              extension.schoolId = assignment.schoolId;
              extension.assignmentId = assignment.id;
              extension.studentId = studentId;
              extension.persist();
              return extension;
            });
  }

  /** Holds off a start, or another such change, at the same time. */
  private void requireMember(Assignment assignment, UUID studentId) {
    List<?> found =
        entityManager
            .createNativeQuery(
                """
                select 1 from enrolment
                where school_id = :school and classroom_id = :classroom and student_id = :student
                for update
                """)
            .setParameter("school", assignment.schoolId)
            .setParameter("classroom", assignment.classroomId)
            .setParameter("student", studentId)
            .getResultList();
    if (found.isEmpty()) {
      throw new NoSuchEntityException("student");
    }
  }

  private void changed(Assignment assignment) {
    changes.fire(new AssignmentChanged(assignment.schoolId, assignment.id));
  }
}
