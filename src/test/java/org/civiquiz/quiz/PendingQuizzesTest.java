package org.civiquiz.quiz;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.civiquiz.core.pipeline.QuestionPipeline;
import org.civiquiz.generation.ModelLessGeneration;
import org.civiquiz.generation.QuizGeneration;
import org.civiquiz.generation.SlowGeneration;
import org.civiquiz.testsupport.Schools;
import org.civiquiz.testsupport.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PendingQuizzesTest {

  private static final String ARTICLE =
      """
      Harbor town votes on a new bridge

      The council of Larkhaven approved a new bridge on Tuesday. “We are proud,” said Mayor Ana \
      Ruiz. The bridge costs 300,000 dollars.
      """;

  @Inject Schools schools;
  @Inject QuizGeneration generation;
  @Inject QuestionPipeline pipeline;
  @Inject PendingQuizzes pending;
  @Inject SettableClock clock;

  private final SlowGeneration slow = new SlowGeneration();
  private Schools.Teacher teacher;

  @BeforeEach
  void setUp() {
    teacher = schools.teacher();
    QuarkusMock.installMockForInstance(slow, generation);
  }

  @AfterEach
  void runClock() {
    clock.run();
  }

  @Test
  void slowGeneration_isAcceptedAt202_andFollows() {
    String quiz = orderAt202();
    get(quiz).statusCode(200).body("state", is("generating")).body("size()", is(3));

    slow.complete(pipeline);

    get(quiz).statusCode(200).body("questions", hasSize(greaterThan(0)));
    assertThat(stored(quiz).state).isEqualTo(Quiz.DRAFT);
  }

  @Test
  void generationThatFails_leavesADraftThatSaysWhy() {
    String quiz = orderAt202();

    slow.fail(new IllegalStateException("This is a test"));

    assertThat(stored(quiz).state).isEqualTo(Quiz.DRAFT);
    assertThat(WarningLines.read(stored(quiz).warnings)).containsExactly(PendingQuizzes.FAILED);
    get(quiz).statusCode(200).body("questions", hasSize(0));
  }

  @Test
  void quizOfAStoppedServer_isGivenUp_butNotBefore() {
    String quiz = orderAt202();
    pending.giveUpLeft();
    assertThat(stored(quiz).state).isEqualTo(Quiz.GENERATING);

    clock.advance(Duration.ofMinutes(3));
    pending.giveUpLeft();

    assertThat(stored(quiz).state).isEqualTo(Quiz.DRAFT);
    assertThat(WarningLines.read(stored(quiz).warnings)).containsExactly(PendingQuizzes.LEFT);
  }

  @Test
  void quizThatIsStillBeingMade_isNotGivenUp() {
    String quiz = orderAt202();

    clock.advance(Duration.ofMinutes(3));
    pending.watch();

    assertThat(stored(quiz).state).isEqualTo(Quiz.GENERATING);
  }

  @Test
  void questionsThatComeTooLate_changeNothing() {
    String quiz = orderAt202();
    clock.advance(Duration.ofMinutes(3));
    pending.giveUpLeft();

    slow.complete(pipeline);

    get(quiz).statusCode(200).body("questions", hasSize(0));
  }

  @Test
  void modelThatFailedToLoad_is503() {
    QuarkusMock.installMockForInstance(new ModelLessGeneration(), generation);

    order()
        .statusCode(503)
        .header("Retry-After", "300")
        .body("detail", containsString("language model could not be loaded"));
  }

  private String orderAt202() {
    return order().statusCode(202).body("state", is("generating")).extract().path("id");
  }

  private ValidatableResponse order() {
    String article =
        given()
            .auth()
            .oauth2(teacher.token())
            .contentType("text/plain; charset=UTF-8")
            .body(ARTICLE.getBytes(UTF_8))
            .post("/api/articles")
            .path("id");
    return given()
        .auth()
        .oauth2(teacher.token())
        .post("/api/articles/{id}/quizzes", article)
        .then();
  }

  private ValidatableResponse get(String quiz) {
    return given().auth().oauth2(teacher.token()).get("/api/quizzes/{id}", quiz).then();
  }

  private Quiz stored(String quiz) {
    return QuarkusTransaction.requiringNew()
        .call(() -> Quiz.findInSchool(teacher.schoolId(), UUID.fromString(quiz)).orElseThrow());
  }
}
