package org.civiquiz.admin;

import static org.civiquiz.testsupport.Forms.form;
import static org.civiquiz.testsupport.Forms.page;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.civiquiz.testsupport.Schools;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FirstStartPagesTest {

  private static final String PASSWORD = "blue kettle on the roof";

  @Inject FirstStart firstStart;
  @Inject Schools schools;

  private final String username = "a" + UUID.randomUUID();

  private ValidatableResponse create(String secret, Map<String, String> fields) {
    return form().formParams(fields).post("/first-start/" + secret).then();
  }

  private Map<String, String> fields() {
    return Map.of(
        "school", "Hill School",
        "timeZone", "America/Chicago",
        "name", "Ms. Chen",
        "username", username,
        "password", PASSWORD);
  }

  @Test
  void link_createsTheAdministrator_once() {
    String secret = firstStart.issue();
    page().get("/first-start/" + secret).then().statusCode(200).body(containsString("once"));

    String session =
        create(secret, fields())
            .statusCode(303)
            .header("Location", endsWith("/admin"))
            .cookie("civiquiz_session", notNullValue())
            .extract()
            .cookie("civiquiz_session");

    page(session)
        .get("/admin")
        .then()
        .statusCode(200)
        .body(containsString("Ms. Chen"))
        .body(containsString("<option selected>America/Chicago</option>"));
    page().get("/first-start/" + secret).then().statusCode(404);
    create(secret, fields()).statusCode(404);
    form()
        .formParam("username", username)
        .formParam("password", PASSWORD)
        .post("/teach/sign-in")
        .then()
        .statusCode(303);
  }

  @Test
  void wrongSecret_andAnEarlierLink_openNothing() {
    String earlier = firstStart.issue();
    firstStart.issue();

    page().get("/first-start/" + earlier).then().statusCode(404);
    page().get("/first-start/guess").then().statusCode(404);
    create(earlier, fields()).statusCode(404);
  }

  @Test
  void anAccountMadeOtherwise_endsTheLink() {
    String secret = firstStart.issue();

    schools.teacher();

    page().get("/first-start/" + secret).then().statusCode(404);
  }

  @Test
  void faultyFields_areNamedAndKept_butNotThePassword() {
    String secret = firstStart.issue();

    create(
            secret,
            Map.of(
                "school", "",
                "timeZone", "Mars/Base",
                "name", " ",
                "username", "Ms Chen!",
                "password", "too-short"))
        .statusCode(422)
        .body(containsString("A school needs a name"))
        .body(containsString("Choose a time zone from the list"))
        .body(containsString("A name of up to 80 characters is needed"))
        .body(containsString("A username has 2 to 80"))
        .body(containsString("A password has 10 to 72 characters"))
        .body(containsString("value=\"Ms Chen!\""))
        .body(not(containsString("too-short")));
    page().get("/first-start/" + secret).then().statusCode(200);
  }
}
