package org.civiquiz.assignment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.civiquiz.testsupport.Campus;
import org.civiquiz.testsupport.Refusals;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AssignmentResourceTest {

  @Inject Campus campus;

  private Campus.People people;
  private Map<String, String> things;
  private long before;

  @BeforeEach
  void setUp() {
    people = campus.people();
    things = campus.things(people);
    before = count();
  }

  @Test
  void assignment_hasWhatWasAskedFor() {
    String id =
        post("""
                {"quizId": "QUIZ", "classroomId": "CLASS", "opensAt": "2026-11-16T09:00:00+01:00",
                 "dueAt": "2026-11-20T15:00:00Z", "timeLimitMinutes": 20, "attemptsAllowed": 2,
                 "feedback": "after_due"}
                """)
            .then()
            .statusCode(201)
            .body("keySet()", equalTo(Set.of("id")))
            .extract()
            .path("id");

    Assignment made =
        QuarkusTransaction.requiringNew()
            .call(
                () ->
                    Assignment.findInSchool(people.owner().schoolId(), UUID.fromString(id))
                        .orElseThrow());
    assertThat(
            "%s %s %s %s %s %s %s"
                .formatted(
                    made.quizId,
                    made.classroomId,
                    made.opensAt,
                    made.dueAt,
                    made.timeLimitMinutes,
                    made.attemptsAllowed,
                    made.feedback))
        .isEqualTo(
            "%s %s 2026-11-16T08:00:00Z 2026-11-20T15:00:00Z 20 2 after_due"
                .formatted(things.get("quiz"), things.get("class")));
  }

  @Test
  void assignmentOfTheLeast_isOpenWithOneAttempt() {
    String id = post("{\"quizId\": \"QUIZ\", \"classroomId\": \"CLASS\"}").path("id");

    given()
        .auth()
        .oauth2(campus.token(Campus.Visitor.STUDENT, people, people, things))
        .get("/api/me/assignments")
        .then()
        .body("find { it.id == '" + id + "' }.state", equalTo("open"))
        .body("find { it.id == '" + id + "' }.attemptsAllowed", equalTo(1));
  }

  @Test
  void faultyBody_isRefused_andNothingIsAssigned() {
    Refusals.check(
        """
        (nothing) -> 400 The body is empty
        null -> 400 The body is empty
        {"quizId": -> 400 line 1, column 11: The JSON ends too early
        [] -> 400 body: This must be an object
        {} -> 422 quizId: Say which quiz; classroomId: Say which class
        {"quizId": "QUIZ", "classroomId": "CLASS", "class": "8B"} -> 400 class: There is no such field. There are: attemptsAllowed, classroomId, dueAt, feedback, opensAt, quizId, timeLimitMinutes
        {"quizId": "QUIZ", "classroomId": "CLASS", "dueAt": "tomorrow"} -> 400 dueAt: A time is written like 2026-11-16T15:00:00Z
        {"quizId": "QUIZ", "classroomId": "CLASS", "timeLimitMinutes": "long"} -> 400 timeLimitMinutes: This must be a whole number
        {"quizId": "QUIZ", "classroomId": "CLASS", "timeLimitMinutes": 99999999999} -> 400 timeLimitMinutes: This number is too large
        {"quizId": "QUIZ", "classroomId": "CLASS", "timeLimitMinutes": 0, "attemptsAllowed": 101} -> 422 timeLimitMinutes: A time limit has 1 to 1440 minutes; attemptsAllowed: Allow 1 to 100 attempts
        {"quizId": "QUIZ", "classroomId": "CLASS", "feedback": "now"} -> 422 feedback: Feedback is one of none, score, after_submission, after_due, on_release
        {"quizId": "QUIZ", "classroomId": "CLASS", "feedback": "after_due"} -> 422 feedback: Feedback after the due date needs a due date
        {"quizId": "QUIZ", "classroomId": "CLASS", "opensAt": "2026-11-16T15:00:00Z", "dueAt": "2026-11-16T15:00:00Z"} -> 422 dueAt: The due date has to be after the opening
        {"quizId": "first", "classroomId": "CLASS"} -> 404 There is no such quiz
        {"quizId": "QUIZ", "classroomId": "8B"} -> 404 There is no such class
        {"quizId": "QUIZ", "classroomId": {}} -> 400 classroomId: This must be text
        """,
        this::post);
    assertThat(count()).isEqualTo(before);
  }

  @Test
  void draft_cannotBeAssigned() {
    assertThat(
            Refusals.of(
                post(
                    "{\"quizId\": \"%s\", \"classroomId\": \"CLASS\"}"
                        .formatted(things.get("draft")))))
        .isEqualTo("409 Only a published quiz can be assigned");
    assertThat(count()).isEqualTo(before);
  }

  @Test
  void bodyOfAnotherType_isRefused() {
    assertThat(
            Refusals.of(
                given()
                    .auth()
                    .oauth2(people.owner().token())
                    .contentType("text/plain")
                    .body("QUIZ for CLASS")
                    .post("/api/assignments")))
        .isEqualTo("415 This call does not read a body of this Content-Type");
  }

  @Test
  void release_tellsSinceWhen_andTheSameAgain() {
    Response released = release(things.get("assignment"));

    released
        .then()
        .statusCode(200)
        .body("id", equalTo(things.get("assignment")))
        .body("releasedAt", matchesPattern("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z"));
    assertThat(release(things.get("assignment")).asString()).isEqualTo(released.asString());
  }

  @Test
  void release_ofWhatDoesNotWait_isRefused() {
    String other = post("{\"quizId\": \"QUIZ\", \"classroomId\": \"CLASS\"}").path("id");

    assertThat(Refusals.of(release(other)))
        .isEqualTo("409 The results of this assignment do not wait for a release");
    assertThat(Refusals.of(release("first"))).isEqualTo("404 There is nothing at this address");
  }

  private Response release(String id) {
    return given().auth().oauth2(people.owner().token()).post("/api/assignments/{id}/release", id);
  }

  private Response post(String body) {
    return given()
        .auth()
        .oauth2(people.owner().token())
        .contentType("application/json")
        .body(body.replace("QUIZ", things.get("quiz")).replace("CLASS", things.get("class")))
        .post("/api/assignments");
  }

  private long count() {
    return QuarkusTransaction.requiringNew()
        .call(() -> Assignment.count("schoolId", people.owner().schoolId()));
  }
}
