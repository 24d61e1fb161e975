package org.civiquiz.quiz;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import org.civiquiz.interchange.QuizFormats;
import org.civiquiz.testsupport.Schools;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Quizzes that come and go over HTTP in formats of others. */
@QuarkusTest
class QuizFormatsTest {

  private static final Path SAMPLES = Path.of("src/test/resources/interchange");

  @Inject Schools schools;

  private String token;

  @BeforeEach
  void setUp() {
    token = schools.teacher().token();
  }

  @Test
  void moodleFile_isImportedQuestionByQuestion() throws Exception {
    post("council.moodle.xml")
        .then()
        .statusCode(201)
        .body("title", is("Council vote"))
        .body("questions", is(7))
        .body("skipped.where", hasItem("line 60, column 30"))
        .body("losses.what", hasItem("The tags civics"));
    post("council.moodle.xml").then().statusCode(200);
  }

  @Test
  void everyFormat_leavesAsAFileWithAName() throws Exception {
    String id = post("council.gift").path("id");

    for (String format : QuizFormats.NAMES) {
      Response answer = get(id, format);
      assertThat(answer.statusCode()).as(format).isEqualTo(200);
      assertThat(answer.header("Content-Disposition"))
          .as(format)
          .startsWith("attachment; filename=\"council-vote.");
      assertThat(answer.asByteArray()).as(format).isNotEmpty();
    }
    get(id, "moodle")
        .then()
        .header("Content-Type", is("application/xml; charset=UTF-8"))
        .header("Content-Disposition", is("attachment; filename=\"council-vote.xml\""));
    get(id, "csv").then().header("Content-Type", startsWith("text/csv"));
  }

  @Test
  void unknownFormat_isRefused() throws Exception {
    String id = post("council.gift").path("id");

    get(id, "word")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors.where", contains("format"));
  }

  @Test
  void fileOfNoFormat_isUnreadable_andOneWithoutQuestionsIsNotValid() {
    given().auth().oauth2(token).body("Dear all").post("/api/quizzes").then().statusCode(400);
    given()
        .auth()
        .oauth2(token)
        .body("{\"response_code\":1,\"results\":[]}")
        .post("/api/quizzes")
        .then()
        .statusCode(422);
  }

  private Response post(String sample) throws Exception {
    return given()
        .auth()
        .oauth2(token)
        .body(Files.readAllBytes(SAMPLES.resolve(sample)))
        .post("/api/quizzes");
  }

  private Response get(String id, String format) {
    return given().auth().oauth2(token).queryParam("format", format).get("/api/quizzes/{id}", id);
  }
}
