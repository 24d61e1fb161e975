package org.civiquiz.demo;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.civiquiz.account.Account;
import org.civiquiz.account.Accounts;
import org.civiquiz.account.Role;
import org.civiquiz.account.Secrets;
import org.civiquiz.assignment.Assignment;
import org.civiquiz.assignment.FeedbackPolicy;
import org.civiquiz.classroom.Classroom;
import org.civiquiz.classroom.Classrooms;
import org.civiquiz.classroom.Roster;
import org.civiquiz.classroom.StudentList;
import org.civiquiz.quiz.Quiz;
import org.civiquiz.quiz.QuizImports;
import org.civiquiz.school.School;

/**
 * A school to look around in: a teacher, two classes, the packed quizzes and one finished class.
 */
@ApplicationScoped
class DemoSchool {

  private static final List<String> PUBLISHED =
      List.of("north-korea-arms-talks", "river-water-compact", "city-budget-vote");
  private static final String DRAFT = "student-phones-hearing";

  private final Accounts accounts;
  private final Secrets secrets;
  private final Classrooms classrooms;
  private final Roster roster;
  private final QuizImports imports;
  private final DemoAttempts attempts;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  DemoSchool(
      Accounts accounts,
      Secrets secrets,
      Classrooms classrooms,
      Roster roster,
      QuizImports imports,
      DemoAttempts attempts,
      Clock clock) {
    this.accounts = accounts;
    this.secrets = secrets;
    this.classrooms = classrooms;
    this.roster = roster;
    this.imports = imports;
    this.attempts = attempts;
    this.clock = clock;
  }

  /**
   * Finds the demo school that the sign-ins in this directory belong to, or makes one.
   *
   * @return the sign-ins, a line each
   */
  List<String> open(Path home) throws IOException {
    SignIns signIns = new SignIns(home);
    List<String> known = signIns.read();
    Optional<Account> teacher = SignIns.teacher(known).flatMap(accounts::findByUsername);
    if (teacher.isPresent()) {
      return known;
    }
    List<String> lines = create();
    signIns.write(lines);
    return lines;
  }

  private List<String> create() {
    String password = secrets.newPassword();
    String hash = secrets.hashPassword(password);
    // The installation may have another demo school, whose sign-ins are lost.
    String username = "rivera-%04d".formatted(random.nextInt(10_000));
    Account teacher = QuarkusTransaction.requiringNew().call(() -> persistStaff(username, hash));
    List<String> lines = new ArrayList<>(List.of("teacher " + username + " " + password));
    Classroom first = classroom(teacher, "Civics 8A", DemoNames.FIRST_CLASS, lines);
    Classroom second = classroom(teacher, "Civics 8B", DemoNames.SECOND_CLASS, lines);
    List<Quiz> quizzes =
        PUBLISHED.stream().flatMap(slug -> read(teacher, slug, true).stream()).toList();
    read(teacher, DRAFT, false);
    if (quizzes.isEmpty()) {
      System.err.println("civiquiz: no quizzes are packed, so the demo school has none");
      return lines;
    }
    Assignment finished = assign(teacher, first, quizzes.get(0));
    attempts.persist(finished, roster.list(first));
    assign(teacher, second, quizzes.get(Math.min(1, quizzes.size() - 1)));
    return lines;
  }

  private Account persistStaff(String username, String hash) {
    School school = new School();
    school.id = UUID.randomUUID();
    school.name = "Riverbend Middle School";
    school.createdAt = now();
    school.persistAndFlush();
    return accounts.create(school.id, username, "Alma Rivera", Role.TEACHER, hash);
  }

  private Classroom classroom(
      Account teacher, String name, List<String> students, List<String> lines) {
    Classroom classroom = classrooms.create(teacher.schoolId, teacher.id, name);
    List<StudentList.Entry> entries =
        students.stream()
            .map(student -> new StudentList.Entry("demo", student, Optional.empty()))
            .toList();
    for (Roster.NewPin added : roster.add(classroom, entries)) {
      lines.add("student %s %s %s".formatted(classroom.joinCode, added.student(), added.pin()));
    }
    return classroom;
  }

  private Optional<Quiz> read(Account teacher, String slug, boolean isPublished) {
    String resource = "quizzes/" + slug + "/quiz.json";
    try (InputStream stream =
        Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
      if (stream == null) {
        return Optional.empty();
      }
      byte[] bytes = stream.readAllBytes();
      return Optional.of(
          QuarkusTransaction.requiringNew().call(() -> store(teacher, bytes, isPublished)));
    } catch (IOException e) {
      Log.errorf(e, "%s cannot be read", resource);
      return Optional.empty();
    }
  }

  private Quiz store(Account teacher, byte[] bytes, boolean isPublished) {
    Quiz quiz = imports.store(teacher.schoolId, teacher.id, bytes).quiz();
    if (isPublished) {
      quiz.state = Quiz.PUBLISHED;
      quiz.publishedAt = now();
    }
    return quiz;
  }

  private Assignment assign(Account teacher, Classroom classroom, Quiz quiz) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              Assignment assignment = new Assignment();
              assignment.id = UUID.randomUUID();
              assignment.schoolId = teacher.schoolId;
              assignment.quizId = quiz.id;
              assignment.quizVersion = quiz.version;
              assignment.classroomId = classroom.id;
              assignment.feedback = FeedbackPolicy.AFTER_SUBMISSION.code();
              assignment.createdBy = teacher.id;
              assignment.createdAt = now();
              assignment.persist();
              return assignment;
            });
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
