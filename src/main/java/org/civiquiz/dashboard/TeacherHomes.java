package org.civiquiz.dashboard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.civiquiz.account.Caller;
import org.civiquiz.account.Role;
import org.civiquiz.classroom.Classrooms;

/** Gathers what the caller, a teacher, sees first. */
@ApplicationScoped
class TeacherHomes {

  private final EntityManager entityManager;
  private final Clock clock;
  private final Classrooms classrooms;
  private final Caller caller;

  TeacherHomes(EntityManager entityManager, Clock clock, Classrooms classrooms, Caller caller) {
    this.entityManager = entityManager;
    this.clock = clock;
    this.classrooms = classrooms;
    this.caller = caller;
  }

  TeacherHome home() {
    List<?> rows =
        entityManager
            .createNativeQuery(
                """
                select c.id, c.name, c.join_code,
                  (select count(*) from enrolment e where e.school_id = c.school_id
                    and e.classroom_id = c.id and e.left_at is null),
                  (select count(*) from assignment a where a.school_id = c.school_id
                    and a.classroom_id = c.id
                    and (a.opens_at is null or a.opens_at <= :now)
                    and (a.due_at is null or a.due_at > :now))
                from classroom c
                where c.school_id = :school and c.archived_at is null and (:all or exists (
                  select 1 from classroom_teacher t
                  where t.school_id = c.school_id and t.classroom_id = c.id
                    and t.account_id = :account))
                order by c.name, c.id
                """)
            .setParameter("now", clock.instant())
            .setParameter("school", caller.schoolId())
            .setParameter("all", caller.hasRole(Role.ADMIN))
            .setParameter("account", caller.id())
            .getResultList();
    return new TeacherHome(
        rows.stream().map(Object[].class::cast).map(TeacherHomes::classRow).toList(),
        classrooms.listArchived().stream()
            .map(classroom -> new TeacherHome.ArchivedRow(classroom.id, classroom.name))
            .toList());
  }

  private static TeacherHome.ClassRow classRow(Object[] row) {
    return new TeacherHome.ClassRow(
        (UUID) row[0],
        (String) row[1],
        (String) row[2],
        ((Number) row[3]).longValue(),
        ((Number) row[4]).longValue());
  }
}
