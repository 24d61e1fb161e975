package org.civiquiz.attempt;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.civiquiz.assignment.Assignment;
import org.civiquiz.testsupport.Lessons;
import org.civiquiz.testsupport.Refusals;
import org.civiquiz.testsupport.Schools;
import org.civiquiz.testsupport.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AttemptResourceTest {

  @Inject Lessons lessons;
  @Inject Schools schools;
  @Inject SettableClock clock;

  private Instant now;
  private Lessons.Lesson lesson;
  private Assignment assignment;
  private String student;
  private JsonPath attempt;

  @BeforeEach
  void setUp() {
    now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    clock.stopAt(now);
    lesson = lessons.lesson();
    assignment =
        lessons.assignment(
            lesson.schoolId(), lesson.classroomId(), lesson.quizId(), a -> a.timeLimitMinutes = 20);
    student = schools.studentToken(lesson.schoolId(), lesson.studentId());
    attempt = start().jsonPath();
  }

  @AfterEach
  void letClockRun() {
    clock.run();
  }

  @Test
  void start_givesTheQuestionsWithoutKeys_andTheSameAgain() {
    start()
        .then()
        .statusCode(200)
        .body("id", equalTo(attempt.getString("id")))
        .body("endsAt", equalTo(now.plus(Duration.ofMinutes(20)).toString()))
        .body("article.keySet()", equalTo(Set.of("title", "source", "text")))
        .body("slots.slot", equalTo(List.of(0, 1, 2, 3, 4, 5, 6)))
        .body(
            "slots.type",
            equalTo(
                List.of(
                    "single_choice",
                    "multiple_choice",
                    "true_false",
                    "cloze",
                    "matching",
                    "ordering",
                    "short_answer")))
        .body("slots[0].options[0].keySet()", equalTo(Set.of("id", "text")));
  }

  @Test
  void secondAttempt_whereOneIsAllowed_isRefused() {
    submit().then().statusCode(200);

    assertThat(Refusals.of(start())).isEqualTo("409 No attempts are left");
  }

  @Test
  void everyKindOfResponse_isSaved() {
    List<String> bodies =
        List.of(
            "{\"sequence\": 1, \"options\": [\"%s\"]}".formatted(option(0, 0)),
            "{\"sequence\": 1, \"options\": [\"%s\", \"%s\"]}"
                .formatted(option(1, 0), option(1, 1)),
            "{\"sequence\": 1, \"options\": [\"%s\"]}".formatted(option(2, 0)),
            "{\"sequence\": 1, \"pairs\": {\"%s\": \"%s\"}}"
                .formatted(
                    attempt.getString("slots[3].blanks[0].id"),
                    attempt.getString("slots[3].blanks[0].options[0].id")),
            "{\"sequence\": 1, \"pairs\": {\"%s\": \"%s\"}}"
                .formatted(
                    attempt.getString("slots[4].left[0].id"),
                    attempt.getString("slots[4].right[0].id")),
            "{\"sequence\": 1, \"options\": [\"%s\", \"%s\", \"%s\"]}"
                .formatted(option(5, 2), option(5, 0), option(5, 1)),
            "{\"sequence\": 1, \"text\": \"40 spots\"}");
    for (int slot = 0; slot < bodies.size(); slot++) {
      save(slot, bodies.get(slot))
          .then()
          .statusCode(200)
          .body("sequence", equalTo(1))
          .body("savedAt", equalTo(now.toString()));
    }

    as(student)
        .get("/api/attempts/{id}", attempt.getString("id"))
        .then()
        .statusCode(200)
        .body("state", equalTo("in_progress"))
        .body("slots.response.sequence", equalTo(List.of(1, 1, 1, 1, 1, 1, 1)))
        .body("slots[6].response.text", equalTo("40 spots"))
        .body("slots[0].rationale", nullValue())
        .body("slots[0].evidence", nullValue())
        .body("slots[0].mark", nullValue());
  }

  @Test
  void olderResponse_isRefusedWithWhatIsStored() {
    save(6, "{\"sequence\": 2, \"text\": \"second\"}").then().statusCode(200);

    save(6, "{\"sequence\": 1, \"text\": \"first\"}")
        .then()
        .statusCode(409)
        .contentType("application/problem+json")
        .body("stored.sequence", equalTo(2))
        .body("stored.text", equalTo("second"));
    save(6, "{\"sequence\": 2, \"text\": \"second\"}").then().statusCode(200);
  }

  @Test
  void faultyResponse_isRefused_andNothingIsSaved() {
    Refusals.check(
        """
        (nothing) -> 400 The body is empty
        {"sequence": -> 400 line 1, column 13: The JSON ends too early
        {} -> 422 sequence: A sequence is a whole number from 1
        {"sequence": 0, "options": []} -> 422 sequence: A sequence is a whole number from 1
        {"sequence": 1.5, "options": []} -> 400 sequence: This must be a whole number
        {"sequence": "first", "options": []} -> 400 sequence: This must be a whole number
        {"sequence": 1, "option": "a"} -> 400 option: There is no such field. There are: options, pairs, sequence, text
        {"sequence": 1, "options": "a"} -> 400 options: This must be a list
        {"sequence": 1, "options": ["a"]} -> 422 options[0]: This slot has no such id
        {"sequence": 1, "options": [null]} -> 422 options[0]: This slot has no such id
        {"sequence": 1, "text": "Ana Ruiz"} -> 422 text: A response of type single_choice has options
        {"sequence": 1, "pairs": {"a": "b"}} -> 422 pairs: A response of type single_choice has options
        """,
        body -> save(0, body));
    assertThat(Refusals.of(save(6, "{\"sequence\": 1, \"options\": []}")))
        .isEqualTo("422 options: A response of type short_answer has text");
    assertThat(Refusals.of(save(6, "{\"sequence\": 1, \"text\": \"" + "x".repeat(50_000) + "\"}")))
        .isEqualTo("422 text: An answer may have up to 4000 characters");
    as(student)
        .get("/api/attempts/{id}", attempt.getString("id"))
        .then()
        .body("slots.response", equalTo(Arrays.asList(null, null, null, null, null, null, null)));
  }

  @Test
  void anyCharacter_comesBackAsItWasTyped() {
    String text = "a\\u0000b \uD83D\uDEB2 \\u202e";

    save(6, "{\"sequence\": 1, \"text\": \"" + text + "\"}").then().statusCode(200);

    as(student)
        .get("/api/attempts/{id}", attempt.getString("id"))
        .then()
        .body("slots[6].response.text", equalTo("a\0b \uD83D\uDEB2 \u202e"));
  }

  @Test
  void slotThatIsNotThere_isNotFound() {
    assertThat(
            List.of(
                Refusals.of(save(7, "{\"sequence\": 1}")),
                Refusals.of(save(-1, "{\"sequence\": 1}")),
                Refusals.of(
                    as(student)
                        .contentType("application/json")
                        .body("{\"sequence\": 1}")
                        .put("/api/attempts/{id}/responses/last", attempt.getString("id"))),
                Refusals.of(
                    as(student)
                        .contentType("application/json")
                        .body("{\"sequence\": 1}")
                        .put("/api/attempts/{id}/responses/0", UUID.randomUUID())),
                Refusals.of(as(student).get("/api/attempts/{id}", UUID.randomUUID())),
                Refusals.of(as(student).post("/api/assignments/{id}/attempts", UUID.randomUUID()))))
        .containsExactly(
            "404 There is no such slot",
            "404 There is no such slot",
            "404 There is nothing at this address",
            "404 There is no such attempt",
            "404 There is no such attempt",
            "404 There is no such assignment");
  }

  @Test
  void afterTheEnd_nothingIsSaved_andTheScoreStands() {
    save(0, "{\"sequence\": 1, \"options\": []}").then().statusCode(200);
    clock.advance(Duration.ofMinutes(21));

    assertThat(Refusals.of(save(0, "{\"sequence\": 2, \"options\": []}")))
        .isEqualTo("410 Time is up. What was saved before is turned in");
    submit().then().statusCode(200).body("score", equalTo(0.0f)).body("maxScore", equalTo(12.0f));
  }

  @Test
  void submission_isTheSameAgain_andThenNothingIsSaved() {
    Response first = submit();

    first.then().statusCode(200).body("slots", hasSize(7));
    assertThat(submit().asString()).isEqualTo(first.asString());
    assertThat(Refusals.of(save(0, "{\"sequence\": 1, \"options\": []}")))
        .isEqualTo("409 This quiz is turned in");
    as(student)
        .get("/api/attempts/{id}", attempt.getString("id"))
        .then()
        .body("state", equalTo("submitted"));
  }

  private String option(int slot, int place) {
    return attempt.getString("slots[" + slot + "].options[" + place + "].id");
  }

  private Response start() {
    return as(student).post("/api/assignments/{id}/attempts", assignment.id);
  }

  private Response save(int slot, String body) {
    return as(student)
        .contentType("application/json")
        .body(body)
        .put("/api/attempts/{id}/responses/{slot}", attempt.getString("id"), slot);
  }

  private Response submit() {
    return as(student).post("/api/attempts/{id}/submission", attempt.getString("id"));
  }

  private static RequestSpecification as(String token) {
    return given().auth().oauth2(token);
  }
}
