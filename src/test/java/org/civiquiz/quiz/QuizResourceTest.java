package org.civiquiz.quiz;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.civiquiz.core.question.QuizDocument;
import org.civiquiz.interchange.QuizJson;
import org.civiquiz.testsupport.Campus;
import org.civiquiz.testsupport.Questions;
import org.civiquiz.testsupport.QuizFiles;
import org.civiquiz.testsupport.Refusals;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class QuizResourceTest {

  private static final String QUESTION =
      QuizJson.writeQuestion(new QuizDocument.Entry("q1", Questions.single())).toString();

  @Inject Campus campus;

  private Campus.People people;
  private String draft;

  @BeforeEach
  void setUp() {
    people = campus.people();
    draft = campus.things(people).get("draft");
  }

  @Test
  void import_tellsWhatCameOfIt_andOfTheSameFileTheSameQuiz() {
    Response made = as().body(QuizFiles.oneQuestion()).post("/api/quizzes");

    made.then()
        .statusCode(201)
        .body(
            "keySet()",
            equalTo(Set.of("id", "title", "questions", "skipped", "losses", "warnings")))
        .body("title", equalTo("Who asked?"))
        .body("questions", equalTo(1))
        .body("skipped", hasSize(0))
        .body("losses", hasSize(0));
    as().body(QuizFiles.oneQuestion())
        .post("/api/quizzes")
        .then()
        .statusCode(200)
        .body("id", equalTo(made.<String>path("id")));
  }

  @Test
  void faultyFile_isRefused_andNothingIsImported() {
    int before = as().get("/api/quizzes").jsonPath().getList("id").size();

    Refusals.check(
        """
        (nothing) -> 400 file: The file is empty
        Dear all -> 400 file: The format of this file is not known. Quizzes come as Civiquiz JSON, Moodle XML, GIFT, Aiken, QTI, spreadsheets (.xlsx, .csv) and a few more.
        {"format": "civiquiz/1" -> 400 line 1, column 24: The JSON ends too early
        {"format": "civiquiz/9"} -> 422 format: This must be “civiquiz/1”; file: The field “title” is missing; file: The field “language” is missing; file: The field “article” is missing; file: The field “questions” is missing
        [] -> 422 file: A quiz file is a JSON object
        """,
        body -> as().body(body).post("/api/quizzes"));
    assertThat(as().get("/api/quizzes").jsonPath().getList("id")).hasSize(before);
  }

  @Test
  void formWithoutItsFile_isRefused() {
    assertThat(Refusals.of(as().multiPart("text", "a quiz").post("/api/quizzes")))
        .isEqualTo("400 The form has no field “file”");
  }

  @Test
  void list_hasEveryQuizOfTheSchool_withItsState() {
    as().get("/api/quizzes")
        .then()
        .statusCode(200)
        .body("", hasSize(2))
        .body("[0].keySet()", equalTo(Set.of("id", "title", "questions", "state")))
        .body("state", hasItem("draft"))
        .body("state", hasItem("published"))
        .body("questions", equalTo(List.of(7, 7)));
  }

  @Test
  void quiz_isAFileThatCanBeImported() {
    String file = as().get("/api/quizzes/{id}", draft).then().statusCode(200).extract().asString();

    as().body(file)
        .post("/api/quizzes")
        .then()
        .statusCode(201)
        .body("questions", equalTo(7))
        .body("losses", hasSize(0));
  }

  @Test
  void unknownFormatOrQuiz_isToldApart() {
    assertThat(
            List.of(
                Refusals.of(as().get("/api/quizzes/{id}?format=docx", draft)),
                Refusals.of(as().get("/api/quizzes/{id}", people.owner().id())),
                Refusals.of(as().get("/api/quizzes/first")),
                Refusals.of(as().delete("/api/quizzes/{id}", draft))))
        .containsExactly(
            "400 format: This must be one of civiquiz, moodle, gift, aiken, qti12, qti21, qti30,"
                + " csv",
            "404 There is no such quiz",
            "404 There is nothing at this address",
            "405 This address cannot be called with this method");
  }

  @Test
  void publication_namesWhatStandsInItsWay_untilNothingDoes() {
    as().post("/api/quizzes/{id}/publication", draft)
        .then()
        .statusCode(409)
        .contentType("application/problem+json")
        .body("detail", equalTo("The quiz cannot be published yet"))
        .body("errors", hasSize(7))
        .body("errors[0].where", equalTo("questions[0]"))
        .body("errors[0].message", equalTo("q1 has not been reviewed"));

    for (int i = 1; i <= 7; i++) {
      decide("q" + i, "{\"decision\": \"" + (i < 7 ? "accept" : "reject") + "\"}")
          .then()
          .statusCode(200)
          .body("id", equalTo("q" + i));
    }

    as().post("/api/quizzes/{id}/publication", draft)
        .then()
        .statusCode(200)
        .body(
            "",
            equalTo(
                Map.of(
                    "id",
                    draft,
                    "title",
                    "A bike lane for Main Street",
                    "questions",
                    6,
                    "state",
                    "published")));
  }

  @Test
  void faultyDecision_isRefused_andDecidesNothing() {
    Refusals.check(
        """
        (nothing) -> 400 The body is empty
        {"decision": -> 400 line 1, column 13: The JSON ends too early
        {} -> 422 decision: This must be accept or reject
        {"decision": "maybe"} -> 422 decision: This must be accept or reject
        {"decision": "accept", "by": "me"} -> 400 by: There is no such field. There are: decision, reason
        {"decision": ["accept"]} -> 400 decision: This must be text
        """,
        body -> decide("q1", body));
    assertThat(Refusals.of(decide("q99", "{\"decision\": \"accept\"}")))
        .isEqualTo("404 There is no such question");
    as().post("/api/quizzes/{id}/publication", draft).then().body("errors", hasSize(7));
  }

  @Test
  void edit_answersWithTheQuestionAsItStands() {
    String edited = QUESTION.replace("Who asked for a bike lane?", "Who asked the council?");

    edit("q1", edited)
        .then()
        .statusCode(200)
        .body("id", equalTo("q1"))
        .body("stem", equalTo("Who asked the council?"));
    as().get("/api/quizzes/{id}", draft)
        .then()
        .body("questions[0].stem", equalTo("Who asked the council?"));
  }

  @Test
  void faultyEdit_isRefused_andChangesNothing() {
    String before = as().get("/api/quizzes/{id}", draft).asString();

    assertThat(
            List.of(
                Refusals.of(edit("q1", "")),
                Refusals.of(edit("q1", QUESTION.replace("\"q1\"", "\"q2\""))),
                Refusals.of(edit("q1", QUESTION.replace("\"stem\"", "\"question\""))),
                Refusals.of(edit("q99", QUESTION))))
        .containsExactly(
            "400 line 1, column 1: The file is empty",
            "422 id: This must be the id of the question, q1",
            "400 question: The format has no field “question”",
            "404 There is no such question");
    assertThat(as().get("/api/quizzes/{id}", draft).asString()).isEqualTo(before);
  }

  private Response decide(String question, String body) {
    return as().contentType("application/json")
        .body(body)
        .post("/api/quizzes/{id}/questions/{question}/decision", draft, question);
  }

  private Response edit(String question, String body) {
    return as().contentType("application/json")
        .body(body)
        .put("/api/quizzes/{id}/questions/{question}", draft, question);
  }

  private RequestSpecification as() {
    return given().auth().oauth2(people.owner().token());
  }
}
