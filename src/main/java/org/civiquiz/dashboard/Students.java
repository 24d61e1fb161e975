package org.civiquiz.dashboard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.civiquiz.assignment.Assignment;
import org.civiquiz.attempt.Attempt;
import org.civiquiz.classroom.Classroom;
import org.civiquiz.classroom.Classrooms;
import org.civiquiz.classroom.Enrolments;
import org.civiquiz.error.NoSuchEntityException;
import org.civiquiz.quiz.PassageLayout;
import org.civiquiz.quiz.Passages;
import org.civiquiz.school.SchoolClock;

/** What a teacher sees of the students of their classes, one by one. */
@ApplicationScoped
class Students {

  private final Classrooms classrooms;
  private final StudentHistory history;
  private final Passages passages;
  private final SchoolClock schoolClock;
  private final Enrolments enrolments;

  Students(
      Classrooms classrooms,
      Enrolments enrolments,
      StudentHistory history,
      Passages passages,
      SchoolClock schoolClock) {
    this.classrooms = classrooms;
    this.enrolments = enrolments;
    this.history = history;
    this.passages = passages;
    this.schoolClock = schoolClock;
  }

  /**
   * @param assignmentId whose answers to show; null for the newest quiz that was begun
   * @throws NoSuchEntityException if the class is not the caller's, or has no such student or
   *     assignment
   */
  @Transactional
  StudentView view(
      UUID classroomId,
      UUID studentId,
      UUID assignmentId,
      NameCover cover,
      String done,
      StudentView.Refused refused) {
    Classroom classroom = classrooms.find(classroomId);
    List<StudentHistory.Entry> entries = history.list(classroom, studentId);
    Optional<StudentHistory.Entry> chosen = chosen(entries, assignmentId);
    Optional<PassageLayout> passage = chosen.flatMap(entry -> passages.of(entry.quiz()));
    long left = chosen.map(entry -> toMark(entry.assignment()).count()).orElse(0L);
    StudentNames names = cover.names(classroom.schoolId, classroomId);
    StudentSupport support =
        names.isHidden()
            ? null
            : enrolments
                .findStudent(classroom, studentId)
                .map(student -> StudentSupport.of(student, done))
                .orElse(null);
    return StudentView.of(
        classroomId,
        studentId,
        names.of(studentId),
        classroom.name,
        entries,
        chosen,
        passage,
        left,
        support,
        refused,
        schoolClock.now(classroom.schoolId));
  }

  private static Optional<StudentHistory.Entry> chosen(
      List<StudentHistory.Entry> entries, UUID assignmentId) {
    if (assignmentId == null) {
      return entries.stream()
          .filter(entry -> entry.attempt().isPresent())
          .findFirst()
          .or(() -> entries.stream().findFirst());
    }
    return Optional.of(
        entries.stream()
            .filter(entry -> entry.assignment().id.equals(assignmentId))
            .findFirst()
            .orElseThrow(() -> new NoSuchEntityException("assignment")));
  }

  /** The student, from this one on in an order of its own, whose answers wait for a mark. */
  @Transactional
  Optional<UUID> nextToMark(Assignment assignment, UUID studentId) {
    List<UUID> waiting = toMark(assignment).map(attempt -> attempt.studentId).toList();
    return waiting.stream()
        .filter(student -> student.compareTo(studentId) >= 0)
        .findFirst()
        .or(() -> waiting.stream().findFirst());
  }

  private static Stream<Attempt> toMark(Assignment assignment) {
    return Attempt.<Attempt>list(
            "schoolId = ?1 and assignmentId = ?2 and pendingPoints > 0 and submittedAt is not null",
            assignment.schoolId,
            assignment.id)
        .stream()
        .sorted(Comparator.comparing((Attempt attempt) -> attempt.studentId));
  }
}
