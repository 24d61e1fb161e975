package org.civiquiz.signin;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.civiquiz.testsupport.Schools;
import org.junit.jupiter.api.Test;

@QuarkusTest
class JoinPagesTest {

  private static final Pattern TOKEN = Pattern.compile("name=\"csrf-token\" value=\"([^\"]+)\"");

  @Inject Schools schools;

  @Test
  void teacher_signsIn_andOut() {
    Schools.Teacher teacher = schools.teacher();
    String session =
        post("/teach/sign-in", teacher.username(), Schools.PASSWORD, "")
            .statusCode(303)
            .header("Location", endsWith("/teach"))
            .cookie("civiquiz_session", notNullValue())
            .extract()
            .cookie("civiquiz_session");
    Response page = given().cookie("civiquiz_session", session).get("/teach");
    page.then().statusCode(200).body(containsString("Ms. Okafor"));

    given()
        .redirects()
        .follow(false)
        .cookies(Map.of("civiquiz_session", session, "civiquiz_csrf", page.cookie("civiquiz_csrf")))
        .formParam("csrf-token", token(page))
        .post("/sign-out")
        .then()
        .statusCode(303);

    given()
        .redirects()
        .follow(false)
        .cookie("civiquiz_session", session)
        .get("/teach")
        .then()
        .statusCode(302);
  }

  @Test
  void wrongPassword_keepsWhatWasTyped_butNotTheSecret() {
    post("/teach/sign-in", "ms.okafor", "my wrong secret", "")
        .statusCode(401)
        .body(containsString("value=\"ms.okafor\""))
        .body(containsString("We could not sign you in"))
        .body(not(containsString("my wrong secret")));
  }

  @Test
  void nextPage_isOneOfThisApplication() {
    String name = schools.teacher().username();

    post("/teach/sign-in", name, Schools.PASSWORD, "/help").header("Location", endsWith("/help"));
    post("/teach/sign-in", name, Schools.PASSWORD, "//evil.example")
        .header("Location", endsWith("/teach"));
    post("/teach/sign-in", name, Schools.PASSWORD, "https://evil.example/")
        .header("Location", endsWith("/teach"));
  }

  @Test
  void formWithoutItsToken_isRefused() {
    given()
        .redirects()
        .follow(false)
        .formParam("username", schools.teacher().username())
        .formParam("password", Schools.PASSWORD)
        .post("/teach/sign-in")
        .then()
        .statusCode(403);
  }

  private static ValidatableResponse post(
      String path, String username, String password, String next) {
    Response page = given().get("/");
    return given()
        .redirects()
        .follow(false)
        .cookie("civiquiz_csrf", page.cookie("civiquiz_csrf"))
        .formParam("csrf-token", token(page))
        .formParam("username", username)
        .formParam("password", password)
        .formParam("next", next)
        .post(path)
        .then();
  }

  private static String token(Response page) {
    Matcher matcher = TOKEN.matcher(page.asString());
    if (!matcher.find()) {
      throw new AssertionError("The page has no form token");
    }
    return matcher.group(1);
  }
}
