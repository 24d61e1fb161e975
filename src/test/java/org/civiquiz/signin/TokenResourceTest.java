package org.civiquiz.signin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.civiquiz.testsupport.Refusals;
import org.civiquiz.testsupport.Schools;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TokenResourceTest {

  @Inject Schools schools;

  private Schools.Teacher teacher;

  @BeforeEach
  void setUp() {
    teacher = schools.teacher();
  }

  @Test
  void rightPassword_givesAToken_thatOpensTheApi() {
    String token =
        signIn(Map.of("username", teacher.username(), "password", Schools.PASSWORD))
            .statusCode(200)
            .body("role", is("teacher"))
            .body("expiresAt", notNullValue())
            .extract()
            .path("token");

    given().auth().oauth2(token).get("/api/classrooms").then().statusCode(200);
  }

  @Test
  void wrongParts_areNotToldApart() {
    String wrongPassword =
        signIn(Map.of("username", teacher.username(), "password", "wrong"))
            .statusCode(401)
            .extract()
            .asString();
    String wrongName =
        signIn(Map.of("username", "nobody-here", "password", Schools.PASSWORD))
            .statusCode(401)
            .extract()
            .asString();

    assertThat(wrongName).isEqualTo(wrongPassword);
  }

  @Test
  void faultyBody_isRefused() {
    String either = "Send either username and password, or joinCode, student and pin";
    Refusals.check(
        """
        (nothing) -> 400 The body is empty
        null -> 400 The body is empty
        {"username": -> 400 line 1, column 13: The JSON ends too early
        [] -> 400 body: This must be an object
        {} -> 422 body: %1$s
        {"username": "ruiz"} -> 422 body: %1$s
        {"username": "ruiz", "password": "a", "pin": "1"} -> 422 body: %1$s
        {"username": "ruiz", "password": {}} -> 400 password: This must be text
        {"username": "a\\u0000b", "password": "a"} -> 401 The sign-in is not right
        {"username": "<x*100000>", "password": "a"} -> 401 The sign-in is not right
        {"username": "ruiz", "password": "<x*100000>"} -> 401 The sign-in is not right
        {"joinCode": "a\\u0000b", "student": "\\u0000", "pin": "1"} -> 401 The sign-in is not right
        {"joinCode": "\\ud800", "student": "\\ud800", "pin": "1"} -> 401 The sign-in is not right
        """
            .formatted(either),
        body -> given().contentType(ContentType.JSON).body(body).post("/api/tokens"));
  }

  @Test
  void unknownField_isRefusedWithItsPath() {
    signIn(Map.of("username", "a", "password", "b", "admin", true))
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors.where", hasItem("admin"));
  }

  @Test
  void tooManyWrongPasswords_closeThisAccountOnly() {
    for (int i = 0; i < 10; i++) {
      signIn(Map.of("username", teacher.username(), "password", "wrong")).statusCode(401);
    }

    signIn(Map.of("username", teacher.username(), "password", Schools.PASSWORD))
        .statusCode(429)
        .header("Retry-After", notNullValue());
    signIn(Map.of("username", schools.teacher().username(), "password", Schools.PASSWORD))
        .statusCode(200);
  }

  @Test
  void guessesAtTheSameTime_cannotOutrunTheLimit() {
    Map<String, Object> guess = Map.of("username", teacher.username(), "password", "wrong");
    ExecutorService guessers = Executors.newFixedThreadPool(20);

    List<CompletableFuture<Integer>> answers =
        Stream.generate(
                () ->
                    CompletableFuture.supplyAsync(
                        () -> signIn(guess).extract().statusCode(), guessers))
            .limit(40)
            .toList();

    assertThat(answers.stream().map(CompletableFuture::join))
        .hasSize(40)
        .containsOnly(401, 429)
        .satisfies(
            statuses -> assertThat(statuses.stream().filter(status -> status == 401)).hasSize(10));
    guessers.shutdown();
  }

  @Test
  void signedOut_tokenProvesNothingAnyMore() {
    given().auth().oauth2(teacher.token()).delete("/api/tokens/current").then().statusCode(204);

    given()
        .auth()
        .oauth2(teacher.token())
        .get("/api/classrooms")
        .then()
        .statusCode(401)
        .header("WWW-Authenticate", equalTo("Bearer"));
  }

  @Test
  void noToken_orAForgedOne_isRefused() {
    given().get("/api/classrooms").then().statusCode(401);
    given().auth().oauth2("x.y.z").get("/api/classrooms").then().statusCode(401);
    given()
        .cookie("civiquiz_session", teacher.token())
        .get("/api/classrooms")
        .then()
        .statusCode(401);
  }

  @Test
  void bearerToken_opensNoPage() {
    given()
        .redirects()
        .follow(false)
        .auth()
        .oauth2(teacher.token())
        .get("/me")
        .then()
        .statusCode(302);
  }

  private static ValidatableResponse signIn(Map<String, Object> body) {
    return given().contentType(ContentType.JSON).body(body).post("/api/tokens").then();
  }
}
