package org.civiquiz.quiz;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import org.civiquiz.testsupport.Questions;
import org.civiquiz.testsupport.Refusals;
import org.civiquiz.testsupport.Schools;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class GenerationResourceTest {

  @Inject Schools schools;

  private Schools.Teacher teacher;
  private String article;

  @BeforeEach
  void setUp() {
    teacher = schools.teacher();
    article =
        given()
            .auth()
            .oauth2(teacher.token())
            .contentType("text/plain")
            .body(Questions.ARTICLE)
            .post("/api/articles")
            .path("id");
  }

  @Test
  void sameSettings_giveTheSameQuestionsAgain() {
    String settings = "{\"questions\": 2, \"types\": [\"single_choice\"], \"seed\": 7}";
    Response first = post(article, settings);
    Response second = post(article, settings);

    first
        .then()
        .statusCode(201)
        .body("keySet()", equalTo(Set.of("id", "title", "questions", "state", "warnings")))
        .body("title", equalTo("Town council weighs a bike lane"))
        .body("state", equalTo("draft"));
    assertThat(questions(first)).isEqualTo(questions(second));
  }

  @Test
  void faultyBody_isRefused_andNoQuizIsMade() {
    Refusals.check(
        """
        null -> 400 The body is null, not an object
        {"questions": -> 400 line 1, column 14: The JSON ends too early
        [] -> 400 body: This must be an object
        {"count": 3} -> 400 count: There is no such field. There are: questions, seed, types
        {"questions": "many"} -> 400 questions: This must be a whole number
        {"questions": 1.5} -> 400 questions: This must be a whole number
        {"questions": 0} -> 422 questions: This must be 1 or more
        {"types": "single_choice"} -> 400 types: This must be a list
        {"seed": 99999999999999999999} -> 400 seed: This number is too large
        {"questions": 1} {"questions": 2} -> 400 line 1, column 18: There is more after the end of the JSON
        """,
        body -> post(article, body));
    assertThat(
            QuarkusTransaction.requiringNew()
                .call(() -> Quiz.count("schoolId", teacher.schoolId())))
        .isZero();
  }

  @Test
  void unknownType_isToldWithThoseThereAre() {
    assertThat(Refusals.of(post(article, "{\"types\": [\"essay\"]}")))
        .startsWith("422 types: There are only: ")
        .contains("single_choice", "true_false");
  }

  @Test
  void articleThatIsNotThere_isNotFound() {
    assertThat(Refusals.of(post(UUID.randomUUID().toString(), "")))
        .isEqualTo("404 There is no such article");
    assertThat(Refusals.of(post("first", ""))).isEqualTo("404 There is nothing at this address");
  }

  private Response post(String id, String body) {
    return given()
        .auth()
        .oauth2(teacher.token())
        .contentType("application/json")
        .body(body)
        .post("/api/articles/{id}/quizzes", id);
  }

  private String questions(Response made) {
    return given()
        .auth()
        .oauth2(teacher.token())
        .get("/api/quizzes/{id}", made.<String>path("id"))
        .jsonPath()
        .getString("questions");
  }
}
