package org.civiquiz.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.civiquiz.account.Caller;
import org.civiquiz.account.Role;
import org.civiquiz.classroom.Classroom;
import org.civiquiz.error.ConflictException;
import org.civiquiz.error.NoSuchEntityException;
import org.civiquiz.quiz.Quiz;

/** Gives quizzes to classes. A teacher sees the classes that they teach, an administrator all. */
@ApplicationScoped
public class Assignments {

  private final EntityManager entityManager;
  private final Clock clock;
  private final Caller caller;
  private final Event<AssignmentChanged> changes;

  Assignments(
      EntityManager entityManager, Clock clock, Caller caller, Event<AssignmentChanged> changes) {
    this.entityManager = entityManager;
    this.clock = clock;
    this.caller = caller;
    this.changes = changes;
  }

  /**
   * @throws NoSuchEntityException if the quiz or the class is not the caller's
   * @throws ConflictException if the quiz is not published
   */
  @Transactional
  public Assignment create(AssignmentForm form) {
    AssignmentForm.Terms terms = form.terms();
    Quiz quiz =
        Quiz.holdInSchool(caller.schoolId(), form.quiz())
            .orElseThrow(() -> new NoSuchEntityException("quiz"));
    requireTaught(form.classroom());
    if (!quiz.state.equals("published")) {
      throw new ConflictException("Only a published quiz can be assigned");
    }
    Assignment assignment = new Assignment();
    assignment.id = UUID.randomUUID();
    assignment.schoolId = caller.schoolId();
    assignment.quizId = quiz.id;
    assignment.quizVersion = quiz.version;
    assignment.classroomId = form.classroom();
    assignment.opensAt = terms.opensAt();
    assignment.dueAt = terms.dueAt();
    assignment.timeLimitMinutes = terms.timeLimitMinutes();
    assignment.attemptsAllowed = terms.attemptsAllowed();
    assignment.feedback = terms.policy().code();
    assignment.createdBy = caller.id();
    assignment.createdAt = now();
    assignment.persist();
    return assignment;
  }

  /** Gives a quiz to several classes, to all or to none. */
  @Transactional
  public List<Assignment> createAll(List<AssignmentForm> forms) {
    return forms.stream().map(this::create).toList();
  }

  /**
   * An assignment to a class that the caller teaches.
   *
   * @throws NoSuchEntityException if there is none
   */
  public Assignment find(UUID id) {
    return findTaught(id).orElseThrow(() -> new NoSuchEntityException("assignment"));
  }

  /** The same, or empty if there is none. */
  public Optional<Assignment> findTaught(UUID id) {
    return Assignment.findInSchool(caller.schoolId(), id)
        .filter(assignment -> teaches(assignment.classroomId));
  }

  /** Lets students see their results. Repeating it changes nothing. */
  @Transactional
  public Assignment release(UUID id) {
    Assignment assignment = find(id);
    if (assignment.policy() != FeedbackPolicy.ON_RELEASE) {
      throw new ConflictException("The results of this assignment do not wait for a release");
    }
    if (assignment.releasedAt == null) {
      assignment.releasedAt = now();
      changes.fire(new AssignmentChanged(assignment.schoolId, id));
    }
    return assignment;
  }

  /** Ends an assignment now, for everybody: whoever is at work turns in what is saved. */
  @Transactional
  public Assignment close(UUID id) {
    Assignment assignment = find(id);
    Instant now = now();
    if (assignment.isClosed(now)) {
      return assignment;
    }
    if (assignment.isNotYetOpen(now)) {
      throw new ConflictException("It has not opened yet");
    }
    assignment.dueAt = now;
    entityManager
        .createNativeQuery(
            """
            update attempt set ends_at = :now
            where school_id = :school and assignment_id = :assignment and submitted_at is null
              and (ends_at is null or ends_at > :now)
            """)
        .setParameter("now", now)
        .setParameter("school", assignment.schoolId)
        .setParameter("assignment", id)
        .executeUpdate();
    entityManager
        .createNativeQuery(
            """
            update extension set due_at = null
            where school_id = :school and assignment_id = :assignment
            """)
        .setParameter("school", assignment.schoolId)
        .setParameter("assignment", id)
        .executeUpdate();
    changes.fire(new AssignmentChanged(assignment.schoolId, id));
    return assignment;
  }

  /** The classes that the caller may give a quiz to, by name. */
  @SuppressWarnings("unchecked")
  public List<Classroom> classrooms() {
    return entityManager
        .createNativeQuery(
            """
            select c.* from classroom c
            where c.school_id = :school and c.archived_at is null and (:all or exists (
              select 1 from classroom_teacher t
              where t.school_id = :school and t.classroom_id = c.id and t.account_id = :account))
            order by c.name, c.id
            """,
            Classroom.class)
        .setParameter("school", caller.schoolId())
        .setParameter("all", isAdministrator())
        .setParameter("account", caller.id())
        .getResultList();
  }

  private void requireTaught(UUID classroomId) {
    if (!teaches(classroomId)) {
      throw new NoSuchEntityException("class");
    }
  }

  private boolean teaches(UUID classroomId) {
    return !entityManager
        .createNativeQuery(
            """
            select 1 from classroom c
            where c.school_id = :school and c.id = :classroom and (:all or exists (
              select 1 from classroom_teacher t
              where t.school_id = :school and t.classroom_id = c.id and t.account_id = :account))
            """)
        .setParameter("school", caller.schoolId())
        .setParameter("classroom", classroomId)
        .setParameter("all", isAdministrator())
        .setParameter("account", caller.id())
        .getResultList()
        .isEmpty();
  }

  private boolean isAdministrator() {
    return caller.hasRole(Role.ADMIN);
  }

  /** To the microsecond, as the database keeps it. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
