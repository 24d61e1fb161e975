package org.civiquiz.dashboard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.civiquiz.assignment.Assignment;
import org.civiquiz.attempt.Attempt;
import org.civiquiz.attempt.ResponseJson;
import org.civiquiz.attempt.SavedResponse;

/** Reads all students, attempts and responses of an assignment, in one statement. */
@ApplicationScoped
class AttemptRows {

  private final EntityManager entityManager;

  AttemptRows(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  /**
   * In the order of the students' numbers, as people count; a student's attempts in their order.
   * Whoever has left the class appears with what they did before.
   */
  List<AttemptRow> list(Assignment assignment) {
    List<Object[]> rows =
        entityManager
            .createQuery(
                """
                select s.id, s.name, e.number, a, r
                from Enrolment e
                join Student s on s.schoolId = e.schoolId and s.id = e.studentId
                left join Attempt a on a.schoolId = e.schoolId
                  and a.assignmentId = :assignment and a.studentId = e.studentId
                left join SavedResponse r on r.schoolId = a.schoolId and r.attemptId = a.id
                where e.schoolId = :school and e.classroomId = :classroom
                  and (e.leftAt is null or a.id is not null)
                order by length(e.number), e.number, s.id, a.number, r.slot
                """,
                Object[].class)
            .setParameter("assignment", assignment.id)
            .setParameter("school", assignment.schoolId)
            .setParameter("classroom", assignment.classroomId)
            .getResultList();
    Map<Key, List<Object[]>> groups = new LinkedHashMap<>();
    for (Object[] row : rows) {
      UUID attempt = row[3] == null ? null : ((Attempt) row[3]).id;
      groups.computeIfAbsent(new Key((UUID) row[0], attempt), k -> new ArrayList<>()).add(row);
    }
    return groups.values().stream().map(AttemptRows::row).toList();
  }

  private record Key(UUID student, UUID attempt) {}

  private static AttemptRow row(List<Object[]> rows) {
    Object[] first = rows.get(0);
    return new AttemptRow(
        (UUID) first[0],
        (String) first[1],
        (String) first[2],
        Optional.ofNullable((Attempt) first[3]).map(attempt -> attempt(attempt, saved(rows))));
  }

  private static List<SavedResponse> saved(List<Object[]> rows) {
    return rows.stream().map(row -> (SavedResponse) row[4]).filter(Objects::nonNull).toList();
  }

  static AttemptRow.Go attempt(Attempt attempt, List<SavedResponse> responses) {
    Instant lastSavedAt = attempt.startedAt;
    Integer lastSlot = null;
    Map<Integer, AttemptRow.Given> given = new HashMap<>();
    for (SavedResponse saved : responses) {
      given.put(saved.slot, new AttemptRow.Given(ResponseJson.read(saved.content), saved.mark));
      if (lastSlot == null || saved.savedAt.isAfter(lastSavedAt)) {
        lastSavedAt = saved.savedAt;
        lastSlot = saved.slot;
      }
    }
    return new AttemptRow.Go(
        attempt.id,
        attempt.number,
        attempt.quizVersion,
        attempt.submittedAt,
        attempt.submittedBy,
        attempt.endsAt,
        attempt.score,
        attempt.maxScore,
        attempt.pendingPoints,
        lastSavedAt,
        lastSlot,
        given);
  }
}
