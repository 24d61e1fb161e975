package org.civiquiz.classroom;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.civiquiz.error.InvalidInputException;
import org.civiquiz.error.NoSuchEntityException;

/**
 * The places of students in classes: how they are called there, how they leave, move and come back.
 * The caller has checked that the class is theirs.
 */
@ApplicationScoped
public class Enrolments {

  private static final int LONGEST_NOTE = 4_000;

  private final EntityManager entityManager;
  private final Clock clock;

  Enrolments(EntityManager entityManager, Clock clock) {
    this.entityManager = entityManager;
    this.clock = clock;
  }

  /**
   * Renames a student and moves them to another class, or one of the two; both or neither happens.
   *
   * @throws InvalidInputException if the name is empty or longer than 80 characters
   */
  @Transactional
  public void change(
      Classroom classroom, UUID studentId, Optional<String> name, Optional<Classroom> target) {
    Student student = requireStudent(classroom, studentId);
    name.ifPresent(newName -> student.name = Names.checked("A student", newName));
    target.ifPresent(other -> move(classroom, other, studentId));
  }

  /**
   * Changes how a student is called, signs in and is timed.
   *
   * @param extraTimePercent how much longer than others the student has; 0 to 300
   * @throws InvalidInputException if a value is not valid or the number is taken
   */
  @Transactional
  public void change(
      Classroom classroom, UUID studentId, String name, String number, int extraTimePercent) {
    Student student = requireStudent(classroom, studentId);
    classroom.lockRoster();
    String stripped = number == null ? "" : number.strip();
    StudentList.faultOfNumber(stripped, new HashSet<>())
        .or(() -> takenByOther(classroom, studentId, stripped))
        .ifPresent(
            fault -> {
              throw InvalidInputException.at("number", fault);
            });
    requireExtraTime(extraTimePercent);
    student.name = Names.checked("A student", name);
    student.extraTimePercent = extraTimePercent;
    Enrolment enrolment = requireEnrolment(classroom, studentId);
    enrolment.number = stripped;
    enrolment.numberKey = Numbers.key(stripped);
  }

  /**
   * Changes what helps a student.
   *
   * @param extraTimePercent how much longer than others the student has; 0 to 300
   * @throws InvalidInputException if the time is not valid
   */
  @Transactional
  void support(Classroom classroom, UUID studentId, int extraTimePercent, boolean largeText) {
    Student student = requireStudent(classroom, studentId);
    requireExtraTime(extraTimePercent);
    student.extraTimePercent = extraTimePercent;
    student.largeText = largeText;
  }

  /**
   * @throws InvalidInputException if the note is too long
   */
  @Transactional
  void note(Classroom classroom, UUID studentId, String note) {
    Student student = requireStudent(classroom, studentId);
    String text =
        note == null
            ? ""
            : note.replace("\r\n", "\n").replaceAll("[\\p{Cc}\\p{Cs}&&[^\n\t]]", "").strip();
    if (text.length() > LONGEST_NOTE) {
      throw InvalidInputException.at(
          "note",
          "A note has up to %,d characters; this one has %,d"
              .formatted(LONGEST_NOTE, text.length()));
    }
    student.teacherNote = text;
  }

  private static void requireExtraTime(int percent) {
    if (percent < 0 || percent > 300) {
      throw InvalidInputException.at("extraTime", "Extra time is 0 to 300 percent");
    }
  }

  private Optional<String> takenByOther(Classroom classroom, UUID studentId, String number) {
    return list(classroom).stream()
            .anyMatch(
                other ->
                    !other.studentId.equals(studentId)
                        && other.numberKey.equals(Numbers.key(number)))
        ? Optional.of("The number " + number + " is taken in this class")
        : Optional.empty();
  }

  /** The student leaves the class; the attempts stay. Whoever was signed in is signed out. */
  @Transactional
  public void remove(Classroom classroom, UUID studentId) {
    Student student = requireStudent(classroom, studentId);
    requireEnrolment(classroom, studentId).leftAt = clock.instant();
    student.tokensValidFrom = clock.instant();
  }

  /** Undoes a removal; the number stays if it is still free. */
  @Transactional
  public void putBack(Classroom classroom, UUID studentId) {
    Enrolment former =
        find(classroom, studentId).orElseThrow(() -> new NoSuchEntityException("student"));
    if (former.leftAt != null) {
      join(classroom, studentId, former.number);
    }
  }

  /** The student goes on in another class, with the same number if it is free there. */
  @Transactional
  public void move(Classroom from, Classroom to, UUID studentId) {
    Enrolment old = requireEnrolment(from, studentId);
    if (from.id.equals(to.id)) {
      return;
    }
    old.leftAt = clock.instant();
    join(to, studentId, old.number);
  }

  private void join(Classroom classroom, UUID studentId, String wantedNumber) {
    classroom.lockRoster();
    Set<String> taken = numberKeys(classroom);
    String number = wantedNumber;
    for (int next = 1; taken.contains(Numbers.key(number)); next++) {
      number = Integer.toString(next);
    }
    Optional<Enrolment> earlier = find(classroom, studentId);
    if (earlier.isPresent()) {
      earlier.get().leftAt = null;
      earlier.get().number = number;
      earlier.get().numberKey = Numbers.key(number);
    } else {
      enrol(classroom, studentId, number);
    }
  }

  void enrol(Classroom classroom, UUID studentId, String number) {
    Enrolment enrolment = new Enrolment();
    enrolment.schoolId = classroom.schoolId;
    enrolment.classroomId = classroom.id;
    enrolment.studentId = studentId;
    enrolment.number = number;
    enrolment.numberKey = Numbers.key(number);
    enrolment.joinedAt = clock.instant();
    enrolment.persist();
  }

  /** The numbers that are taken in a class, as they are compared. */
  Set<String> numberKeys(Classroom classroom) {
    return list(classroom).stream()
        .map(enrolment -> enrolment.numberKey)
        .collect(Collectors.toSet());
  }

  private List<Enrolment> list(Classroom classroom) {
    return entityManager
        .createQuery(
            "from Enrolment where schoolId = :school and classroomId = :classroom"
                + " and leftAt is null",
            Enrolment.class)
        .setParameter("school", classroom.schoolId)
        .setParameter("classroom", classroom.id)
        .getResultList();
  }

  /** What the student signs in with in this class. */
  String number(Classroom classroom, UUID studentId) {
    return requireEnrolment(classroom, studentId).number;
  }

  /** A student who is in the class now. */
  @Transactional
  public Optional<Student> findStudent(Classroom classroom, UUID studentId) {
    return find(classroom, studentId)
        .filter(enrolment -> enrolment.leftAt == null)
        .flatMap(enrolment -> Student.findInSchool(classroom.schoolId, studentId));
  }

  Student requireStudent(Classroom classroom, UUID studentId) {
    requireEnrolment(classroom, studentId);
    return Student.findInSchool(classroom.schoolId, studentId)
        .orElseThrow(() -> new NoSuchEntityException("student"));
  }

  private Enrolment requireEnrolment(Classroom classroom, UUID studentId) {
    return find(classroom, studentId)
        .filter(enrolment -> enrolment.leftAt == null)
        .orElseThrow(() -> new NoSuchEntityException("student"));
  }

  private Optional<Enrolment> find(Classroom classroom, UUID studentId) {
    return Enrolment.find(
            "schoolId = ?1 and classroomId = ?2 and studentId = ?3",
            classroom.schoolId,
            classroom.id,
            studentId)
        .firstResultOptional();
  }
}
