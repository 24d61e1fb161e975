package org.civiquiz.dashboard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.civiquiz.assignment.Assignment;
import org.civiquiz.attempt.Attempt;
import org.civiquiz.attempt.SavedResponse;
import org.civiquiz.classroom.Classroom;
import org.civiquiz.error.NoSuchEntityException;
import org.civiquiz.quiz.DeliverableQuiz;
import org.civiquiz.quiz.Quizzes;

/** Reads what one student has done in one class, newest first. */
@ApplicationScoped
class StudentHistory {

  /** As many assignments as a teacher looks back at. */
  private static final int MOST = 20;

  private final EntityManager entityManager;
  private final Quizzes quizzes;

  StudentHistory(EntityManager entityManager, Quizzes quizzes) {
    this.entityManager = entityManager;
    this.quizzes = quizzes;
  }

  /**
   * An assignment with the student's latest attempt, or an earlier one that has answers to mark.
   *
   * @param quiz the version that the attempt took, else that new attempts take
   */
  record Entry(Assignment assignment, DeliverableQuiz quiz, Optional<AttemptRow.Go> attempt) {}

  /**
   * @throws NoSuchEntityException if the student is not and was not in the class
   */
  List<Entry> list(Classroom classroom, UUID studentId) {
    requireMember(classroom, studentId);
    List<Assignment> assignments =
        Assignment.<Assignment>find(
                "schoolId = ?1 and classroomId = ?2 order by createdAt desc, id",
                classroom.schoolId,
                classroom.id)
            .page(0, MOST)
            .list();
    Map<UUID, List<Object[]>> attempts = attempts(classroom.schoolId, studentId, assignments);
    List<Entry> entries = new ArrayList<>();
    for (Assignment assignment : assignments) {
      Optional<AttemptRow.Go> attempt =
          Optional.ofNullable(attempts.get(assignment.id))
              .map(rows -> AttemptRows.attempt((Attempt) rows.get(0)[0], responses(rows)));
      int version = attempt.map(AttemptRow.Go::quizVersion).orElse(assignment.quizVersion);
      entries.add(
          new Entry(
              assignment,
              quizzes.deliverable(assignment.schoolId, assignment.quizId, version),
              attempt));
    }
    return entries;
  }

  private void requireMember(Classroom classroom, UUID studentId) {
    boolean isMember =
        !entityManager
            .createQuery(
                """
                select 1 from Enrolment e
                where e.schoolId = :school and e.classroomId = :classroom and e.studentId = :student
                """)
            .setParameter("school", classroom.schoolId)
            .setParameter("classroom", classroom.id)
            .setParameter("student", studentId)
            .getResultList()
            .isEmpty();
    if (!isMember) {
      throw new NoSuchEntityException("student");
    }
  }

  private Map<UUID, List<Object[]>> attempts(
      UUID schoolId, UUID studentId, List<Assignment> assignments) {
    List<Object[]> rows =
        entityManager
            .createQuery(
                """
                select a, r from Attempt a
                left join SavedResponse r on r.schoolId = a.schoolId and r.attemptId = a.id
                where a.schoolId = :school and a.studentId = :student
                  and a.assignmentId in :assignments
                order by a.number, r.slot
                """,
                Object[].class)
            .setParameter("school", schoolId)
            .setParameter("student", studentId)
            .setParameter("assignments", assignments.stream().map(one -> one.id).toList())
            .getResultList();
    Map<UUID, List<Object[]>> shown = new LinkedHashMap<>();
    for (Object[] row : rows) {
      Attempt attempt = (Attempt) row[0];
      List<Object[]> known = shown.get(attempt.assignmentId);
      Attempt before = known == null ? null : (Attempt) known.get(0)[0];
      if (before == null || !before.id.equals(attempt.id) && before.pendingPoints == 0) {
        known = new ArrayList<>();
        shown.put(attempt.assignmentId, known);
        before = attempt;
      }
      if (before.id.equals(attempt.id)) {
        known.add(row);
      }
    }
    return shown;
  }

  private static List<SavedResponse> responses(List<Object[]> rows) {
    return rows.stream().map(row -> (SavedResponse) row[1]).filter(one -> one != null).toList();
  }

  /** When the student last did anything; null if never. */
  static Instant lastSeen(List<Entry> entries) {
    return entries.stream()
        .flatMap(entry -> entry.attempt().stream())
        .map(
            go ->
                go.isSubmitted() && go.submittedAt().isAfter(go.lastSavedAt())
                    ? go.submittedAt()
                    : go.lastSavedAt())
        .max(Instant::compareTo)
        .orElse(null);
  }
}
