package org.civiquiz.classroom;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.civiquiz.account.Caller;
import org.civiquiz.account.Role;
import org.civiquiz.error.InvalidInputException;
import org.civiquiz.error.NoSuchEntityException;

/** The classes of a school. A teacher sees the classes that they teach, an administrator all. */
@ApplicationScoped
public class Classrooms {

  private final EntityManager entityManager;
  private final Clock clock;
  private final Caller caller;
  private final SecureRandom random = new SecureRandom();

  Classrooms(EntityManager entityManager, Clock clock, Caller caller) {
    this.entityManager = entityManager;
    this.clock = clock;
    this.caller = caller;
  }

  /** A class that the caller teaches from now on. */
  @Transactional
  public Classroom create(String name) {
    return create(caller.schoolId(), caller.id(), name);
  }

  /**
   * @throws InvalidInputException if the name is empty or longer than 80 characters
   */
  @Transactional
  public Classroom create(UUID schoolId, UUID teacherId, String name) {
    if (name == null || name.isBlank() || name.strip().length() > 80) {
      throw InvalidInputException.at("name", "A class needs a name of up to 80 characters");
    }
    Classroom classroom = new Classroom();
    classroom.id = UUID.randomUUID();
    classroom.schoolId = schoolId;
    classroom.name = name.strip();
    classroom.joinCode = freeCode();
    classroom.createdAt = clock.instant();
    classroom.persistAndFlush();
    entityManager
        .createNativeQuery(
            "insert into join_code (code, school_id, classroom_id)"
                + " values (:code, :school, :classroom)")
        .setParameter("code", classroom.joinCode)
        .setParameter("school", schoolId)
        .setParameter("classroom", classroom.id)
        .executeUpdate();
    ClassroomTeacher teacher = new ClassroomTeacher();
    teacher.schoolId = schoolId;
    teacher.classroomId = classroom.id;
    teacher.accountId = teacherId;
    teacher.persist();
    return classroom;
  }

  /**
   * @throws NoSuchEntityException if there is none, or the caller does not teach it
   */
  @Transactional
  public Classroom find(UUID id) {
    return list().stream()
        .filter(classroom -> classroom.id.equals(id))
        .findFirst()
        .orElseThrow(() -> new NoSuchEntityException("class"));
  }

  /** The classes that the caller teaches, newest first, without archived ones. */
  @Transactional
  public List<Classroom> list() {
    return caller.hasRole(Role.ADMIN)
        ? Classroom.list(
            "schoolId = ?1 and archivedAt is null order by createdAt desc, id", caller.schoolId())
        : Classroom.list(
            "select c from Classroom c join ClassroomTeacher t"
                + " on t.schoolId = c.schoolId and t.classroomId = c.id"
                + " where c.schoolId = ?1 and t.accountId = ?2 and c.archivedAt is null"
                + " order by c.createdAt desc, c.id",
            caller.schoolId(),
            caller.id());
  }

  private String freeCode() {
    for (int length = 0; ; length++) {
      // Should the short codes run out one day, they get more digits.
      String code = JoinCode.random(random) + (length < 50 ? "" : random.nextInt(10_000));
      boolean isTaken =
          !entityManager
              .createNativeQuery("select 1 from join_code where code = :code")
              .setParameter("code", code)
              .getResultList()
              .isEmpty();
      if (!isTaken) {
        return code;
      }
    }
  }
}
