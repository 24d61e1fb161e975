package org.civiquiz.classroom;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.civiquiz.account.Secrets;
import org.civiquiz.error.InvalidInputException;
import org.civiquiz.error.NoSuchEntityException;
import org.civiquiz.error.Problem;

/** Who is in a class, and how they sign in. The caller has checked that the class is theirs. */
@ApplicationScoped
public class Roster {

  private final EntityManager entityManager;
  private final Secrets secrets;
  private final Clock clock;

  Roster(EntityManager entityManager, Secrets secrets, Clock clock) {
    this.entityManager = entityManager;
    this.secrets = secrets;
    this.clock = clock;
  }

  /** A student with the PIN that was just set; only its hash is kept. */
  public record NewPin(UUID id, String name, String student, String pin) {}

  /** A student of a class. */
  public record Member(UUID id, String name, String number) {}

  /** The student with this number in the class with this code. */
  @Transactional
  public Optional<Student> findByNumber(String code, String number) {
    return findClass(code)
        .flatMap(
            place ->
                entityManager
                    .createQuery(
                        "select s from Enrolment e join Student s"
                            + " on s.schoolId = e.schoolId and s.id = e.studentId"
                            + " where e.schoolId = :school and e.classroomId = :classroom"
                            + " and e.numberKey = :number and e.leftAt is null",
                        Student.class)
                    .setParameter("school", place[0])
                    .setParameter("classroom", place[1])
                    .setParameter("number", Numbers.key(number))
                    .getResultStream()
                    .findFirst());
  }

  @Transactional
  public boolean hasCode(String code) {
    return findClass(code).isPresent();
  }

  private Optional<Object[]> findClass(String code) {
    List<?> places =
        entityManager
            .createNativeQuery("select school_id, classroom_id from join_code where code = :code")
            .setParameter("code", JoinCode.normal(code))
            .getResultList();
    return places.stream().map(Object[].class::cast).findFirst();
  }

  /** In the order of their numbers, as people count. */
  @Transactional
  public List<Member> list(Classroom classroom) {
    return enrolments(classroom).stream()
        .map(row -> new Member((UUID) row[0], (String) row[1], (String) row[2]))
        .sorted(
            (a, b) -> {
              int byLength = digits(a) && digits(b) ? a.number().length() - b.number().length() : 0;
              return byLength != 0 ? byLength : a.number().compareTo(b.number());
            })
        .toList();
  }

  private static boolean digits(Member member) {
    return member.number().chars().allMatch(Character::isDigit);
  }

  private List<Object[]> enrolments(Classroom classroom) {
    return entityManager
        .createQuery(
            "select s.id, s.name, e.number, e.numberKey from Enrolment e join Student s"
                + " on s.schoolId = e.schoolId and s.id = e.studentId"
                + " where e.schoolId = :school and e.classroomId = :classroom and e.leftAt is null",
            Object[].class)
        .setParameter("school", classroom.schoolId)
        .setParameter("classroom", classroom.id)
        .getResultList();
  }

  /**
   * Adds students to a class, all or none.
   *
   * @throws InvalidInputException if a number is taken in the class
   */
  public List<NewPin> add(Classroom classroom, List<StudentList.Entry> entries) {
    // Hashing takes its time and needs no transaction; the many hashes of a list use all cores.
    List<String> pins = entries.stream().map(entry -> secrets.newPin()).toList();
    List<String> hashes = pins.parallelStream().map(secrets::hash).toList();
    return QuarkusTransaction.requiringNew().call(() -> persist(classroom, entries, pins, hashes));
  }

  private List<NewPin> persist(
      Classroom classroom,
      List<StudentList.Entry> entries,
      List<String> pins,
      List<String> hashes) {
    Set<String> taken =
        enrolments(classroom).stream().map(row -> (String) row[3]).collect(Collectors.toSet());
    List<Problem.Cause> causes = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      String number = entries.get(i).number().orElse(null);
      if (number != null && !taken.add(Numbers.key(number))) {
        causes.add(
            new Problem.Cause(
                "students[" + i + "].student", "The number " + number + " is taken in this class"));
      }
    }
    if (!causes.isEmpty()) {
      throw new InvalidInputException("Some numbers are taken; nobody was added", causes);
    }
    List<NewPin> added = new ArrayList<>();
    int next = 1;
    for (int i = 0; i < entries.size(); i++) {
      String number = entries.get(i).number().orElse(null);
      while (number == null) {
        String candidate = Integer.toString(next++);
        number = taken.add(candidate) ? candidate : null;
      }
      Student student = persistStudent(classroom.schoolId, entries.get(i).name(), hashes.get(i));
      enrol(classroom, student.id, number);
      added.add(new NewPin(student.id, student.name, number, pins.get(i)));
    }
    return added;
  }

  private Student persistStudent(UUID schoolId, String name, String pinHash) {
    Student student = new Student();
    student.id = UUID.randomUUID();
    student.schoolId = schoolId;
    student.name = name;
    student.pinHash = pinHash;
    student.createdAt = clock.instant();
    student.tokensValidFrom = student.createdAt;
    student.persist();
    return student;
  }

  private void enrol(Classroom classroom, UUID studentId, String number) {
    Enrolment enrolment = new Enrolment();
    enrolment.schoolId = classroom.schoolId;
    enrolment.classroomId = classroom.id;
    enrolment.studentId = studentId;
    enrolment.number = number;
    enrolment.numberKey = Numbers.key(number);
    enrolment.joinedAt = clock.instant();
    enrolment.persist();
  }

  /** Sets new PINs for these students of a class; whoever was signed in is signed out. */
  public List<NewPin> resetPins(Classroom classroom, Set<UUID> students) {
    Map<UUID, String> pins = new HashMap<>();
    students.forEach(id -> pins.put(id, secrets.newPin()));
    Map<UUID, String> hashes =
        pins.entrySet().parallelStream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> secrets.hash(entry.getValue())));
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              List<NewPin> reset = new ArrayList<>();
              for (Member member : list(classroom)) {
                if (students.contains(member.id())) {
                  Student student = requireStudent(classroom, member.id());
                  student.pinHash = hashes.get(member.id());
                  student.tokensValidFrom = clock.instant();
                  reset.add(
                      new NewPin(student.id, student.name, member.number(), pins.get(member.id())));
                }
              }
              if (reset.size() != students.size()) {
                throw new NoSuchEntityException("student");
              }
              return reset;
            });
  }

  /**
   * @throws InvalidInputException if the name is empty or longer than 80 characters
   */
  @Transactional
  public void rename(Classroom classroom, UUID studentId, String name) {
    if (name == null || name.isBlank() || name.strip().length() > 80) {
      throw InvalidInputException.at("name", "A student needs a name of up to 80 characters");
    }
    requireStudent(classroom, studentId).name = name.strip();
  }

  /** The student leaves the class; the attempts stay. Whoever was signed in is signed out. */
  @Transactional
  public void remove(Classroom classroom, UUID studentId) {
    Student student = requireStudent(classroom, studentId);
    requireEnrolment(classroom, studentId).leftAt = clock.instant();
    student.tokensValidFrom = clock.instant();
  }

  /** The student goes on in another class, with the same number if it is free there. */
  @Transactional
  public void move(Classroom from, Classroom to, UUID studentId) {
    Enrolment old = requireEnrolment(from, studentId);
    if (from.id.equals(to.id)) {
      return;
    }
    Set<String> taken = new HashSet<>(enrolments(to).stream().map(row -> (String) row[3]).toList());
    String number = old.number;
    for (int next = 1; taken.contains(Numbers.key(number)); next++) {
      number = Integer.toString(next);
    }
    old.leftAt = clock.instant();
    Optional<Enrolment> earlier = findEnrolment(to, studentId);
    if (earlier.isPresent()) {
      earlier.get().leftAt = null;
      earlier.get().number = number;
      earlier.get().numberKey = Numbers.key(number);
    } else {
      enrol(to, studentId, number);
    }
  }

  private Student requireStudent(Classroom classroom, UUID studentId) {
    requireEnrolment(classroom, studentId);
    return Student.findInSchool(classroom.schoolId, studentId)
        .orElseThrow(() -> new NoSuchEntityException("student"));
  }

  private Enrolment requireEnrolment(Classroom classroom, UUID studentId) {
    return findEnrolment(classroom, studentId)
        .filter(enrolment -> enrolment.leftAt == null)
        .orElseThrow(() -> new NoSuchEntityException("student"));
  }

  private Optional<Enrolment> findEnrolment(Classroom classroom, UUID studentId) {
    return Enrolment.find(
            "schoolId = ?1 and classroomId = ?2 and studentId = ?3",
            classroom.schoolId,
            classroom.id,
            studentId)
        .firstResultOptional();
  }
}
