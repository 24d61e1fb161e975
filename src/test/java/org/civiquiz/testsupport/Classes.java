package org.civiquiz.testsupport;

import static io.restassured.RestAssured.given;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.civiquiz.assignment.Assignment;
import org.civiquiz.attempt.Attempt;
import org.civiquiz.attempt.ResponseJson;
import org.civiquiz.attempt.SavedResponse;
import org.civiquiz.core.question.Question;
import org.civiquiz.core.question.Response;
import org.civiquiz.core.score.Score;

/** Classes of a teacher, with what their students have answered. */
@ApplicationScoped
public class Classes {

  private final Schools schools;
  private final Lessons lessons;
  private final Clock clock;

  Classes(Schools schools, Lessons lessons, Clock clock) {
    this.schools = schools;
    this.lessons = lessons;
    this.clock = clock;
  }

  /**
   * A teacher and a class that takes a quiz of every type.
   *
   * @param students in the order of the names that were given
   */
  public record Taught(
      Schools.Teacher teacher, UUID classroomId, List<UUID> students, Assignment assignment) {
    public UUID schoolId() {
      return teacher.schoolId();
    }
  }

  public Taught taught(Consumer<Assignment> change, String... names) {
    Schools.Teacher teacher = schools.teacher();
    UUID classroom =
        UUID.fromString(
            given()
                .auth()
                .oauth2(teacher.token())
                .contentType("application/json")
                .body(Map.of("name", "Civics 8B"))
                .post("/api/classrooms")
                .path("id"));
    List<String> ids =
        given()
            .auth()
            .oauth2(teacher.token())
            .contentType("application/json")
            .body(Arrays.stream(names).map(name -> Map.of("name", name)).toList())
            .post("/api/classrooms/" + classroom + "/students")
            .path("id");
    UUID quiz = lessons.quiz(teacher.schoolId(), Questions.ofEveryType());
    Assignment assignment = lessons.assignment(teacher.schoolId(), classroom, quiz, change);
    return new Taught(teacher, classroom, ids.stream().map(UUID::fromString).toList(), assignment);
  }

  /** A student's first attempt that is turned in and marked. */
  public UUID turnedIn(Taught taught, int student, Map<Integer, Response> answers) {
    return attempt(taught, student, answers, true);
  }

  /** A student's first attempt, still open. */
  public UUID atWork(Taught taught, int student, Map<Integer, Response> answers) {
    return attempt(taught, student, answers, false);
  }

  private UUID attempt(
      Taught taught, int student, Map<Integer, Response> answers, boolean isSubmitted) {
    List<Question> questions = Questions.ofEveryType();
    Score score =
        Score.of(
            questions,
            IntStream.range(0, questions.size())
                .mapToObj(slot -> Optional.ofNullable(answers.get(slot)))
                .toList());
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Attempt attempt = new Attempt();
    attempt.id = UUID.randomUUID();
    attempt.schoolId = taught.schoolId();
    attempt.assignmentId = taught.assignment().id;
    attempt.studentId = taught.students().get(student);
    attempt.number = 1;
    attempt.quizVersion = 1;
    attempt.presentationKey = new byte[32];
    attempt.startedAt = now;
    attempt.endsAt = taught.assignment().dueAt;
    attempt.maxScore = score.maxPoints();
    if (isSubmitted) {
      attempt.submittedAt = now;
      attempt.submittedBy = "student";
      attempt.score = score.points();
      attempt.pendingPoints = score.pendingPoints();
    }
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              attempt.persistAndFlush();
              answers.forEach(
                  (slot, response) -> {
                    SavedResponse saved = new SavedResponse();
                    saved.schoolId = attempt.schoolId;
                    saved.attemptId = attempt.id;
                    saved.slot = slot;
                    saved.sequence = 1;
                    saved.content = ResponseJson.write(response);
                    saved.savedAt = now;
                    OptionalDouble mark = score.marks().get(slot);
                    saved.mark = isSubmitted && mark.isPresent() ? mark.getAsDouble() : null;
                    saved.persist();
                  });
            });
    return attempt.id;
  }
}
