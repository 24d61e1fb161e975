package org.civiquiz.attempt;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.civiquiz.testsupport.Lessons;
import org.civiquiz.testsupport.Questions;
import org.civiquiz.testsupport.Schools;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Looks through every byte that a student gets before turning in for what gives a key away: words
 * of rationales, rubrics and accepted answers, marks of evidence, and ids from the quiz file, whose
 * letters tell the order of its author.
 */
@QuarkusTest
class NoKeysLeakTest {

  private static final int SLOTS = Questions.ofEveryType().size();
  private static final Pattern GIVES_AWAY =
      Pattern.compile(
          "zq-|\"(?:correct|rationale|misreading|rubric|accepted|evidence|origin|process)\"|Right answer"
              + "|ev-link|\\bs ev\\b|\"id\":\"(?:[a-ex-z]|[erl]\\d)\"|value=\"(?:[a-ex-z]|[erl]\\d)\"");

  @Inject Schools schools;
  @Inject Lessons lessons;

  private final List<String> seen = new ArrayList<>();
  private String token;
  private Lessons.Lesson lesson;
  private UUID assignment;

  @BeforeEach
  void setUp() {
    lesson = lessons.lesson();
    assignment =
        lessons.assignment(lesson.schoolId(), lesson.classroomId(), lesson.quizId(), a -> {}).id;
    token = schools.studentToken(lesson.schoolId(), lesson.studentId());
  }

  @Test
  void api_tellsNothingBeforeTurningIn_andAllAfterwards() {
    Response started = keep(api().post("/api/assignments/" + assignment + "/attempts"));
    String attempt = "/api/attempts/" + started.path("id");
    keep(api().get("/api/me/assignments"));
    for (int slot = 0; slot < SLOTS; slot++) {
      String response = attempt + "/responses/" + slot;
      keep(api().body(Map.of("sequence", 2, "text", "x", "options", List.of())).put(response));
      keep(api().body(Map.of("sequence", 1)).put(response));
      keep(api().body("{").put(response));
      keep(api().body(Map.of("sequence", 3, "options", List.of("a"))).put(response));
    }
    keep(api().get(attempt));
    keep(api().get("/api/quizzes/" + lesson.quizId()));
    keep(api().get("/api/assignments/" + assignment + "/dashboard"));

    assertThat(seen).anyMatch(body -> body.contains("What do shop owners want?"));
    assertThat(seen).hasSizeGreaterThan(SLOTS * 4).noneMatch(GIVES_AWAY.asPredicate());
    api().post(attempt + "/submission");
    assertThat(api().get(attempt).asString()).contains("zq-rationale", "\"evidence\"");
  }

  @Test
  void pages_showNothingBeforeTurningIn_andAllAfterwards() {
    keep(page().get("/me"));
    Response started = api().post("/api/assignments/" + assignment + "/attempts");
    String quiz = "/quiz/" + started.path("id");
    for (int number = 1; number <= SLOTS; number++) {
      keep(page().get(quiz + "/q/" + number));
    }
    keep(page().get(quiz + "/q/99"));
    keep(page().get(quiz + "/review"));
    keep(page().redirects().follow(false).get(quiz + "/result"));
    keep(page().get("/teach/quizzes/" + lesson.quizId() + "/review"));

    assertThat(seen).anyMatch(body -> body.contains("What do shop owners want?"));
    assertThat(seen).hasSize(SLOTS + 5).noneMatch(GIVES_AWAY.asPredicate());
    api().post("/api/attempts/" + started.path("id") + "/submission");
    assertThat(page().get(quiz + "/result").asString()).contains("zq-rationale", "ev-link");
  }

  private Response keep(Response response) {
    seen.add(response.headers() + "\n" + response.asString());
    return response;
  }

  private RequestSpecification api() {
    return given().auth().oauth2(token).contentType("application/json");
  }

  private RequestSpecification page() {
    return given().cookie("civiquiz_session", token).accept("text/html");
  }
}
