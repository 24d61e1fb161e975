package org.civiquiz.classroom;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
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

  private final JoinCodes codes;
  private final Clock clock;
  private final Caller caller;

  Classrooms(JoinCodes codes, Clock clock, Caller caller) {
    this.codes = codes;
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
    Classroom classroom = new Classroom();
    classroom.id = UUID.randomUUID();
    classroom.schoolId = schoolId;
    classroom.name = Names.checked("A class", name);
    classroom.joinCode = codes.free();
    classroom.createdAt = clock.instant();
    classroom.persistAndFlush();
    codes.register(classroom);
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
    return list("is null");
  }

  /** The archived classes that the caller teaches, newest first. */
  @Transactional
  public List<Classroom> listArchived() {
    return list("is not null");
  }

  private List<Classroom> list(String archived) {
    return caller.hasRole(Role.ADMIN)
        ? Classroom.list(
            "schoolId = ?1 and archivedAt " + archived + " order by createdAt desc, id",
            caller.schoolId())
        : Classroom.list(
            "select c from Classroom c join ClassroomTeacher t"
                + " on t.schoolId = c.schoolId and t.classroomId = c.id"
                + " where c.schoolId = ?1 and t.accountId = ?2 and c.archivedAt "
                + archived
                + " order by c.createdAt desc, c.id",
            caller.schoolId(),
            caller.id());
  }

  /**
   * @throws InvalidInputException if the name is empty or longer than 80 characters
   */
  @Transactional
  public void rename(UUID id, String name) {
    find(id).name = Names.checked("A class", name);
  }

  /** Gives a class a new code; the old one no longer leads to it. */
  @Transactional
  public void changeCode(UUID id) {
    Classroom classroom = find(id);
    classroom.joinCode = codes.free();
    codes.register(classroom);
  }

  /** Takes a class out of all lists; nobody signs in with its code. What was done there stays. */
  @Transactional
  public void archive(UUID id) {
    find(id).archivedAt = clock.instant();
  }

  /** Brings an archived class back. */
  @Transactional
  public void restore(UUID id) {
    listArchived().stream()
            .filter(classroom -> classroom.id.equals(id))
            .findFirst()
            .orElseThrow(() -> new NoSuchEntityException("archived class"))
            .archivedAt =
        null;
  }
}
