package org.civiquiz.dashboard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.civiquiz.account.Caller;
import org.civiquiz.account.Role;
import org.civiquiz.classroom.Classrooms;
import org.civiquiz.school.SchoolClock;
import org.civiquiz.web.SchoolTime;

/** Gathers what the caller, a teacher, sees first. */
@ApplicationScoped
class TeacherHomes {

  private static final int MOST_DRAFTS = 10;

  private static final String TAUGHT =
      """
      c.school_id = :school and c.archived_at is null and (:all or exists (
        select 1 from classroom_teacher t
        where t.school_id = c.school_id and t.classroom_id = c.id and t.account_id = :account))
      """;

  private static final String OPEN =
      """
      (a.opens_at is null or a.opens_at <= :now) and (a.due_at is null or a.due_at > :now)
      """;

  private final EntityManager entityManager;
  private final Clock clock;
  private final Classrooms classrooms;
  private final Caller caller;
  private final SchoolClock schoolClock;

  TeacherHomes(
      EntityManager entityManager,
      Clock clock,
      Classrooms classrooms,
      Caller caller,
      SchoolClock schoolClock) {
    this.entityManager = entityManager;
    this.clock = clock;
    this.classrooms = classrooms;
    this.caller = caller;
    this.schoolClock = schoolClock;
  }

  @Transactional
  TeacherHome home() {
    List<TeacherHome.ArchivedRow> archived =
        classrooms.listArchived().stream()
            .map(classroom -> new TeacherHome.ArchivedRow(classroom.id, classroom.name))
            .toList();
    return new TeacherHome(classes(), archived, open(), drafts());
  }

  private List<TeacherHome.ClassRow> classes() {
    Query query =
        entityManager.createNativeQuery(
            """
            select c.id, c.name, c.join_code,
              (select count(*) from enrolment e where e.school_id = c.school_id
                and e.classroom_id = c.id and e.left_at is null),
              (select count(*) from assignment a where a.school_id = c.school_id
                and a.classroom_id = c.id and """
                + OPEN
                + ") from classroom c where "
                + TAUGHT
                + " order by c.name, c.id");
    return list(
        asCaller(query).setParameter("now", clock.instant()),
        row ->
            new TeacherHome.ClassRow(
                (UUID) row[0], (String) row[1], (String) row[2], number(row[3]), number(row[4])));
  }

  private List<TeacherHome.OpenAssignment> open() {
    SchoolTime time = schoolClock.now(caller.schoolId());
    Query query =
        entityManager.createNativeQuery(
            """
            select a.id, q.title, c.name, a.due_at,
              (select count(distinct r.student_id) from attempt r
                join enrolment e on e.school_id = r.school_id and e.classroom_id = a.classroom_id
                  and e.student_id = r.student_id and e.left_at is null
                where r.school_id = a.school_id and r.assignment_id = a.id
                  and r.submitted_at is not null),
              (select count(*) from enrolment e where e.school_id = c.school_id
                and e.classroom_id = c.id and e.left_at is null)
            from assignment a
            join classroom c on c.school_id = a.school_id and c.id = a.classroom_id
            join quiz q on q.school_id = a.school_id and q.id = a.quiz_id
            where """
                + OPEN
                + " and "
                + TAUGHT
                + " order by a.due_at nulls last, a.created_at desc, a.id");
    return list(
        asCaller(query).setParameter("now", clock.instant()),
        row ->
            new TeacherHome.OpenAssignment(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                row[3] == null ? null : time.dayAndTime((Instant) row[3]),
                number(row[4]),
                number(row[5])));
  }

  private List<TeacherHome.Draft> drafts() {
    Query query =
        entityManager
            .createNativeQuery(
                """
                select q.id, q.title, count(*)
                from quiz q
                join quiz_slot s on s.school_id = q.school_id and s.quiz_id = q.id
                  and s.version = q.version
                join item i on i.school_id = q.school_id and i.id = s.item_id
                where q.school_id = :school and q.state = 'draft' and q.deleted_at is null
                  and i.status = 'draft'
                group by q.school_id, q.id
                order by q.created_at desc, q.id
                limit :most
                """)
            .setParameter("school", caller.schoolId())
            .setParameter("most", MOST_DRAFTS);
    return list(
        query, row -> new TeacherHome.Draft((UUID) row[0], (String) row[1], number(row[2])));
  }

  private Query asCaller(Query query) {
    return query
        .setParameter("school", caller.schoolId())
        .setParameter("all", caller.hasRole(Role.ADMIN))
        .setParameter("account", caller.id());
  }

  private static <T> List<T> list(Query query, Function<Object[], T> row) {
    List<?> rows = query.getResultList();
    return rows.stream().map(Object[].class::cast).map(row).toList();
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }
}
