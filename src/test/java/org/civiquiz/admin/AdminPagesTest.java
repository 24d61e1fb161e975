package org.civiquiz.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.civiquiz.testsupport.Forms.form;
import static org.civiquiz.testsupport.Forms.page;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.civiquiz.testsupport.Lessons;
import org.civiquiz.testsupport.Schools;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AdminPagesTest {

  private static final Pattern PASSWORD =
      Pattern.compile("Password</dt><dd class=\"mono\">([a-z0-9]{12})</dd>");

  @Inject Schools schools;
  @Inject Lessons lessons;

  private Schools.Teacher teacher;
  private Schools.Teacher administrator;
  private final String username = "n" + UUID.randomUUID();

  @BeforeEach
  void setUp() {
    teacher = schools.teacher();
    administrator = schools.administratorOf(teacher.schoolId());
  }

  private ValidatableResponse post(String path, Map<String, String> fields) {
    return form(administrator.token()).formParams(fields).post(path).then();
  }

  private static Response signIn(String username, String password) {
    return form()
        .formParam("username", username)
        .formParam("password", password)
        .post("/teach/sign-in");
  }

  private static String password(ValidatableResponse response) {
    Matcher matcher = PASSWORD.matcher(response.extract().asString());
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }

  @Test
  void newTeacher_signsInWithThePasswordThatIsShownOnce() {
    String password =
        password(
            post("/admin/staff", Map.of("name", "Mr. Ali", "username", username, "role", "teacher"))
                .statusCode(200)
                .header("Cache-Control", "no-store"));

    signIn(username, password).then().statusCode(303);
    page(administrator.token())
        .get("/admin")
        .then()
        .body(containsString("Mr. Ali"))
        .body(not(containsString(password)));
  }

  @Test
  void takenUsername_orFaultyFields_addNobody() {
    post(
            "/admin/staff",
            Map.of("name", "Mr. Ali", "username", teacher.username(), "role", "teacher"))
        .statusCode(422)
        .body(containsString("This username is taken"))
        .body(containsString("value=\"Mr. Ali\""));
    post("/admin/staff", Map.of("name", "", "username", username, "role", "teacher"))
        .statusCode(422)
        .body(containsString("value=\"" + username + "\""));
    post("/admin/staff", Map.of("name", "Mr. Ali", "username", username, "role", "owner"))
        .statusCode(422)
        .body(containsString("Choose teacher or administrator"));
    page(administrator.token()).get("/admin").then().body(not(containsString("Mr. Ali")));
  }

  @Test
  void newPassword_endsSessions_andForgetsWrongTries() {
    for (int i = 0; i < 10; i++) {
      signIn(teacher.username(), "wrong").then().statusCode(401);
    }
    signIn(teacher.username(), Schools.PASSWORD).then().statusCode(429);

    String password =
        password(post("/admin/staff/" + teacher.id() + "/password", Map.of()).statusCode(200));

    page(teacher.token()).get("/teach").then().statusCode(302);
    signIn(teacher.username(), Schools.PASSWORD).then().statusCode(401);
    signIn(teacher.username(), password).then().statusCode(303);
  }

  @Test
  void closedAccount_isOut_keepsItsUsername_andComesBack() {
    post("/admin/staff/" + teacher.id() + "/close", Map.of())
        .statusCode(303)
        .header("Location", endsWith("/admin?done=closed"));

    page(teacher.token()).get("/teach").then().statusCode(302);
    signIn(teacher.username(), Schools.PASSWORD).then().statusCode(401);
    post(
            "/admin/staff",
            Map.of("name", "Mr. Ali", "username", teacher.username(), "role", "teacher"))
        .statusCode(422);
    post("/admin/staff/" + teacher.id() + "/reopen", Map.of()).statusCode(303);
    signIn(teacher.username(), Schools.PASSWORD).then().statusCode(303);
  }

  @Test
  void ownAccount_cannotBeClosed() {
    post("/admin/staff/" + administrator.id() + "/close", Map.of()).statusCode(409);

    page(administrator.token()).get("/admin").then().statusCode(200);
  }

  @Test
  void settings_areChanged_orNamedAsFaulty() {
    post("/admin/school", Map.of("school", "Lake School", "timeZone", "Europe/Berlin"))
        .statusCode(303);
    page(administrator.token())
        .get("/admin")
        .then()
        .body(containsString("value=\"Lake School\""))
        .body(containsString("<option selected>Europe/Berlin</option>"));

    post("/admin/school", Map.of("school", "", "timeZone", "Europe/Berlin"))
        .statusCode(422)
        .body(containsString("The settings were not saved."));
    page(administrator.token()).get("/admin").then().body(containsString("value=\"Lake School\""));
  }

  @Test
  void accountOfAnotherSchool_doesNotExist() {
    Schools.Teacher stranger = schools.teacher();

    for (String action : new String[] {"/password", "/close", "/reopen"}) {
      post("/admin/staff/" + stranger.id() + action, Map.of()).statusCode(404);
    }
    signIn(stranger.username(), Schools.PASSWORD).then().statusCode(303);
  }

  @Test
  void teachersStudentsAndStrangers_mayNotSeeIt() {
    Lessons.Lesson lesson = lessons.lesson();

    page(teacher.token()).get("/admin").then().statusCode(403);
    page(schools.studentToken(lesson.schoolId(), lesson.studentId()))
        .get("/admin")
        .then()
        .statusCode(403);
    page().get("/admin").then().statusCode(302);
    form(teacher.token())
        .post("/admin/staff/" + administrator.id() + "/close")
        .then()
        .statusCode(403);
  }
}
