package org.civiquiz.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.civiquiz.assignment.Assignment;

/** What a student has to do and has done: the assignments of their classes, newest first. */
@ApplicationScoped
class StudentAssignments {

  private final EntityManager entityManager;
  private final Submissions submissions;
  private final Clock clock;

  StudentAssignments(EntityManager entityManager, Submissions submissions, Clock clock) {
    this.entityManager = entityManager;
    this.submissions = submissions;
    this.clock = clock;
  }

  /**
   * One assignment, with what the student has done of it.
   *
   * @param attempts in order
   * @param questions how many the quiz has
   */
  record Entry(
      Assignment assignment,
      Allowance allowance,
      String title,
      String language,
      String className,
      int extraTimePercent,
      long questions,
      List<Attempt> attempts,
      Instant now) {

    /** The attempt under way; null if there is none. */
    Attempt open() {
      return attempts.stream().filter(attempt -> !attempt.isSubmitted()).findFirst().orElse(null);
    }

    /** The latest attempt that is turned in; null if there is none. */
    Attempt done() {
      return attempts.stream()
          .filter(Attempt::isSubmitted)
          .reduce((first, second) -> second)
          .orElse(null);
    }

    boolean mayStart() {
      return open() == null
          && attempts.size() < allowance.attempts()
          && !assignment.isNotYetOpen(now)
          && !allowance.isClosed(now);
    }

    /** {@code not_open}, {@code open}, {@code in_progress}, {@code submitted} or {@code closed}. */
    String state() {
      if (open() != null) {
        return "in_progress";
      }
      if (mayStart()) {
        return "open";
      }
      if (done() != null) {
        return "submitted";
      }
      return assignment.isNotYetOpen(now) ? "not_open" : "closed";
    }

    /** With the student's extra time, in whole minutes; null without a time limit. */
    Long minutes() {
      return assignment.timeLimitMinutes == null
          ? null
          : Assignment.timeLimit(assignment.timeLimitMinutes, extraTimePercent).toMinutes();
    }

    boolean showsScore() {
      return done() != null && assignment.showsScore(now);
    }
  }

  /** Attempts whose time is up are turned in first. */
  @Transactional
  List<Entry> list(UUID schoolId, UUID studentId) {
    Instant now = clock.instant();
    Map<UUID, List<Attempt>> attempts =
        Attempt.<Attempt>list(
                "schoolId = ?1 and studentId = ?2 order by number", schoolId, studentId)
            .stream()
            .map(
                attempt ->
                    !attempt.isSubmitted() && attempt.isOutOfTime(now)
                        ? submissions.closeIfOutOfTime(schoolId, attempt.id)
                        : attempt)
            .collect(Collectors.groupingBy(attempt -> attempt.assignmentId));
    Map<UUID, Extension> extensions =
        Extension.listOf(schoolId, studentId).stream()
            .collect(Collectors.toMap(one -> one.assignmentId, Function.identity()));
    List<Entry> entries = new ArrayList<>();
    for (Object[] row : rows(schoolId, studentId)) {
      Assignment assignment = (Assignment) row[0];
      entries.add(
          new Entry(
              assignment,
              Allowance.of(assignment, extensions.get(assignment.id)),
              (String) row[1],
              (String) row[2],
              (String) row[3],
              (Integer) row[4],
              (Long) row[5],
              attempts.getOrDefault(assignment.id, List.of()),
              now));
    }
    return entries;
  }

  private List<Object[]> rows(UUID schoolId, UUID studentId) {
    return entityManager
        .createQuery(
            """
            select a, q.title, q.language, c.name, s.extraTimePercent,
              (select count(*) from QuizSlot p where p.schoolId = a.schoolId
                and p.quizId = a.quizId and p.version = a.quizVersion)
            from Enrolment e
              join Student s on s.schoolId = e.schoolId and s.id = e.studentId
              join Classroom c on c.schoolId = e.schoolId and c.id = e.classroomId
              join Assignment a on a.schoolId = e.schoolId and a.classroomId = e.classroomId
              join Quiz q on q.schoolId = a.schoolId and q.id = a.quizId
            where e.schoolId = :school and e.studentId = :student and e.leftAt is null
            order by a.createdAt desc, a.id
            """,
            Object[].class)
        .setParameter("school", schoolId)
        .setParameter("student", studentId)
        .getResultList();
  }

  /** The slots of an attempt that have a response that is not empty. */
  List<Integer> answered(Attempt attempt) {
    return SavedResponse.listInOrder(attempt.schoolId, attempt.id).stream()
        .filter(saved -> !ResponseJson.read(saved.content).isEmpty())
        .map(saved -> saved.slot)
        .toList();
  }
}
