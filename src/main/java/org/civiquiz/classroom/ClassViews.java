package org.civiquiz.classroom;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.civiquiz.account.SignInFailures;
import org.civiquiz.school.SchoolClock;
import org.civiquiz.web.FormErrors;
import org.civiquiz.web.SchoolTime;

/** Gathers what the page of a class shows. */
@ApplicationScoped
class ClassViews {

  private static final int MOST_FORMER = 50;
  private static final int MOST_QUIZZES = 50;

  private final EntityManager entityManager;
  private final Classrooms classrooms;
  private final SignInFailures failures;
  private final SchoolClock schoolClock;

  ClassViews(
      EntityManager entityManager,
      Classrooms classrooms,
      SignInFailures failures,
      SchoolClock schoolClock) {
    this.entityManager = entityManager;
    this.classrooms = classrooms;
    this.failures = failures;
    this.schoolClock = schoolClock;
  }

  /**
   * @param removed who was just removed; null if nobody was
   * @param done what was just done, in words; null if nothing was
   */
  @Transactional
  ClassView view(UUID id, String address, UUID removed, String done) {
    Classroom classroom = classrooms.find(id);
    SchoolTime time = schoolClock.now(classroom.schoolId);
    List<ClassView.FormerRow> former = former(classroom);
    Optional<ClassView.Notice> undo =
        former.stream()
            .filter(row -> row.id().equals(removed))
            .map(row -> new ClassView.Notice(row.name() + " is no longer in this class.", row.id()))
            .findFirst();
    ClassView.Notice notice = done == null ? null : new ClassView.Notice(done, null);
    return new ClassView(
        classroom.id,
        classroom.name,
        classroom.joinCode,
        address,
        students(classroom, time),
        former,
        quizzes(classroom, time),
        undo.orElse(notice),
        ClassView.NewStudents.NONE,
        new ClassView.NewName(classroom.name, FormErrors.NONE));
  }

  /** The page with a list of students that could not be added. */
  ClassView withNewStudents(ClassView view, ClassView.NewStudents newStudents) {
    return new ClassView(
        view.id(),
        view.name(),
        view.joinCode(),
        view.address(),
        view.students(),
        view.former(),
        view.quizzes(),
        null,
        newStudents,
        view.newName());
  }

  /** The page with a name that the class cannot have. */
  ClassView withNewName(ClassView view, String name, FormErrors errors) {
    return new ClassView(
        view.id(),
        view.name(),
        view.joinCode(),
        view.address(),
        view.students(),
        view.former(),
        view.quizzes(),
        null,
        view.newStudents(),
        new ClassView.NewName(name, errors));
  }

  private List<ClassView.StudentRow> students(Classroom classroom, SchoolTime time) {
    List<?> rows =
        entityManager
            .createNativeQuery(
                """
                select s.id, e.number, s.name, s.signed_in_at, s.extra_time_percent
                from enrolment e join student s on s.school_id = e.school_id and s.id = e.student_id
                where e.school_id = :school and e.classroom_id = :classroom and e.left_at is null
                """)
            .setParameter("school", classroom.schoolId)
            .setParameter("classroom", classroom.id)
            .getResultList();
    Map<String, Instant> closed =
        failures.closed(
            rows.stream()
                .map(row -> Roster.subject(classroom, (String) ((Object[]) row)[1]))
                .toList());
    return rows.stream()
        .map(Object[].class::cast)
        .map(
            row ->
                new ClassView.StudentRow(
                    (UUID) row[0],
                    (String) row[1],
                    (String) row[2],
                    moment(time, (Instant) row[3]),
                    closedUntil(time, closed.get(Roster.subject(classroom, (String) row[1]))),
                    ExtraTime.text(((Number) row[4]).intValue())))
        .sorted((a, b) -> Numbers.ORDER.compare(a.number(), b.number()))
        .toList();
  }

  /** Who left, and is in no other class now. */
  private List<ClassView.FormerRow> former(Classroom classroom) {
    List<?> rows =
        entityManager
            .createNativeQuery(
                """
                select s.id, s.name
                from enrolment e join student s on s.school_id = e.school_id and s.id = e.student_id
                where e.school_id = :school and e.classroom_id = :classroom
                  and e.left_at is not null and not exists (
                    select 1 from enrolment o where o.school_id = e.school_id
                      and o.student_id = e.student_id and o.left_at is null)
                order by e.left_at desc
                """)
            .setParameter("school", classroom.schoolId)
            .setParameter("classroom", classroom.id)
            .setMaxResults(MOST_FORMER)
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(row -> new ClassView.FormerRow((UUID) row[0], (String) row[1]))
        .toList();
  }

  private List<ClassView.QuizRow> quizzes(Classroom classroom, SchoolTime time) {
    List<?> rows =
        entityManager
            .createNativeQuery(
                """
                select a.id, q.title, a.opens_at, a.due_at
                from assignment a join quiz q on q.school_id = a.school_id and q.id = a.quiz_id
                where a.school_id = :school and a.classroom_id = :classroom
                order by a.created_at desc, a.id
                """)
            .setParameter("school", classroom.schoolId)
            .setParameter("classroom", classroom.id)
            .setMaxResults(MOST_QUIZZES)
            .getResultList();
    return rows.stream().map(Object[].class::cast).map(row -> quizRow(row, time)).toList();
  }

  private static ClassView.QuizRow quizRow(Object[] row, SchoolTime time) {
    Instant opens = (Instant) row[2];
    Instant due = (Instant) row[3];
    String state = due == null ? "Open" : "Open, due";
    Instant shown = due;
    if (opens != null && opens.isAfter(time.now())) {
      state = "Opens";
      shown = opens;
    } else if (due != null && due.isBefore(time.now())) {
      state = "Closed";
    }
    return new ClassView.QuizRow((UUID) row[0], (String) row[1], state, moment(time, shown));
  }

  private static SchoolTime.Moment moment(SchoolTime time, Instant instant) {
    return instant == null ? null : time.dayAndTime(instant);
  }

  private static SchoolTime.Moment closedUntil(SchoolTime time, Instant instant) {
    return instant == null ? null : time.time(instant);
  }
}
