package org.civiquiz.classroom;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.civiquiz.account.Secrets;
import org.civiquiz.account.SignInFailures;
import org.civiquiz.error.InvalidInputException;
import org.civiquiz.error.NoSuchEntityException;
import org.civiquiz.error.Problem;

/** Who is in a class, and how they sign in. The caller has checked that the class is theirs. */
@ApplicationScoped
public class Roster {

  private final EntityManager entityManager;
  private final Enrolments enrolments;
  private final JoinCodes codes;
  private final Secrets secrets;
  private final SignInFailures failures;
  private final Clock clock;

  Roster(
      EntityManager entityManager,
      Enrolments enrolments,
      JoinCodes codes,
      Secrets secrets,
      SignInFailures failures,
      Clock clock) {
    this.entityManager = entityManager;
    this.enrolments = enrolments;
    this.codes = codes;
    this.secrets = secrets;
    this.failures = failures;
    this.clock = clock;
  }

  /** A student with the PIN that was just set; only its hash is kept. */
  public record NewPin(UUID id, String name, String student, String pin) {}

  /** A student of a class. */
  public record Member(UUID id, String name, String number) {}

  /** The student with this number in the class with this code. */
  @Transactional
  public Optional<Student> findByNumber(String code, String number) {
    return codes
        .find(code)
        .flatMap(
            place ->
                entityManager
                    .createQuery(
                        "select s from Enrolment e join Student s"
                            + " on s.schoolId = e.schoolId and s.id = e.studentId"
                            + " where e.schoolId = :school and e.classroomId = :classroom"
                            + " and e.numberKey = :number and e.leftAt is null",
                        Student.class)
                    .setParameter("school", place.schoolId())
                    .setParameter("classroom", place.classroomId())
                    .setParameter("number", Numbers.key(number))
                    .getResultStream()
                    .findFirst());
  }

  /** Keeps when a student signed in last. */
  @Transactional
  public void signedIn(Student student) {
    Student.update(
        "signedInAt = ?1 where schoolId = ?2 and id = ?3",
        clock.instant(),
        student.schoolId,
        student.id);
  }

  /** In the order of their numbers, as people count. */
  @Transactional
  public List<Member> list(Classroom classroom) {
    return places(classroom).stream()
        .map(place -> new Member(place.student().id, place.student().name, place.number()))
        .toList();
  }

  private List<Place> places(Classroom classroom) {
    return entityManager
        .createQuery(
            "select s, e.number from Enrolment e join Student s"
                + " on s.schoolId = e.schoolId and s.id = e.studentId"
                + " where e.schoolId = :school and e.classroomId = :classroom and e.leftAt is null",
            Object[].class)
        .setParameter("school", classroom.schoolId)
        .setParameter("classroom", classroom.id)
        .getResultStream()
        .map(row -> new Place((Student) row[0], (String) row[1]))
        .sorted(Comparator.comparing(Place::number, Numbers.ORDER))
        .toList();
  }

  /** A student with the number in this class. */
  private record Place(Student student, String number) {}

  /**
   * Adds students to a class, all or none.
   *
   * @throws InvalidInputException if a number is taken in the class
   */
  public List<NewPin> add(Classroom classroom, List<StudentList.Entry> entries) {
    // Hashing takes its time and needs no transaction; the many hashes of a list use all cores.
    List<String> pins = entries.stream().map(entry -> secrets.newPin()).toList();
    List<String> hashes = pins.parallelStream().map(secrets::hashPin).toList();
    return QuarkusTransaction.requiringNew().call(() -> persist(classroom, entries, pins, hashes));
  }

  private List<NewPin> persist(
      Classroom classroom,
      List<StudentList.Entry> entries,
      List<String> pins,
      List<String> hashes) {
    classroom.lockRoster();
    Set<String> taken = enrolments.numberKeys(classroom);
    List<Problem.Cause> causes = new ArrayList<>();
    for (StudentList.Entry entry : entries) {
      String number = entry.number().orElse(null);
      if (number != null && !taken.add(Numbers.key(number))) {
        causes.add(
            new Problem.Cause(entry.where(), "The number " + number + " is taken in this class"));
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
      added.add(new NewPin(student.id, student.name, number, pins.get(i)));
    }
    // One table after the other, so that the rows go to the database in batches.
    added.forEach(student -> enrolments.enrol(classroom, student.id(), student.student()));
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

  /**
   * Sets new PINs for these students of a class; whoever was signed in is signed out, and wrong
   * tries are forgotten.
   */
  public List<NewPin> resetPins(Classroom classroom, Set<UUID> students) {
    Map<UUID, String> pins = new HashMap<>();
    students.forEach(id -> pins.put(id, secrets.newPin()));
    Map<UUID, String> hashes =
        pins.entrySet().parallelStream()
            .collect(
                Collectors.toMap(Map.Entry::getKey, entry -> secrets.hashPin(entry.getValue())));
    return QuarkusTransaction.requiringNew().call(() -> setPins(classroom, pins, hashes));
  }

  private List<NewPin> setPins(
      Classroom classroom, Map<UUID, String> pins, Map<UUID, String> hashes) {
    List<NewPin> reset = new ArrayList<>();
    List<String> subjects = new ArrayList<>();
    for (Place place : places(classroom)) {
      Student student = place.student();
      String pin = pins.get(student.id);
      if (pin != null) {
        student.pinHash = hashes.get(student.id);
        student.tokensValidFrom = clock.instant();
        reset.add(new NewPin(student.id, student.name, place.number(), pin));
        subjects.add(subject(classroom, place.number()));
      }
    }
    if (reset.size() != pins.size()) {
      throw new NoSuchEntityException("student");
    }
    failures.forget(subjects);
    return reset;
  }

  /** What wrong PINs of a student are counted under. */
  static String subject(Classroom classroom, String number) {
    return SignInFailures.ofStudent(JoinCode.normal(classroom.joinCode), Numbers.key(number));
  }
}
