package org.civiquiz.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.civiquiz.testsupport.Forms.form;
import static org.civiquiz.testsupport.Forms.page;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.civiquiz.testsupport.Lessons;
import org.civiquiz.testsupport.Schools;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OwnAccountPagesTest {

  private static final String NEW = "blue kettle on the roof";

  @Inject Schools schools;
  @Inject Lessons lessons;

  private Schools.Teacher teacher;

  @BeforeEach
  void setUp() {
    teacher = schools.teacher();
  }

  @Test
  void newPassword_endsAllOtherSessions_butNotThisOne() {
    String elsewhere =
        signIn(Schools.PASSWORD).statusCode(303).extract().cookie("civiquiz_session");

    String session =
        change(Schools.PASSWORD, NEW, NEW)
            .statusCode(303)
            .header("Location", endsWith("/teach/account?done=password"))
            .extract()
            .cookie("civiquiz_session");

    page(session)
        .get("/teach/account?done=password")
        .then()
        .statusCode(200)
        .body(containsString("Your password is changed."))
        .body(containsString(teacher.username()));
    page(elsewhere).get("/teach").then().statusCode(302);
    page(teacher.token()).get("/teach").then().statusCode(302);
    signIn(Schools.PASSWORD).statusCode(401);
    signIn(NEW).statusCode(303);
  }

  @Test
  void faults_changeNothing_andNoPasswordIsShown() {
    change("wrong horse battery", NEW, NEW)
        .statusCode(422)
        .body(containsString("Your password was not changed."))
        .body(containsString("<a href=\"#current\">This is not your password</a>"))
        .body(not(containsString(NEW)));
    change(Schools.PASSWORD, "short", "short")
        .statusCode(422)
        .body(containsString("A password has 10 to 72 characters"));
    change(Schools.PASSWORD, NEW, NEW + "s")
        .statusCode(422)
        .body(containsString("The two new passwords are not the same"));

    page(teacher.token()).get("/teach").then().statusCode(200);
    signIn(Schools.PASSWORD).statusCode(303);
  }

  @Test
  void guessing_isHeldBack_asAtTheSignIn() {
    int status = 0;
    for (int i = 0; i < 11; i++) {
      status = change("guess " + i, NEW, NEW).extract().statusCode();
    }

    assertThat(status).isEqualTo(429);
  }

  @Test
  void page_isForTheStaff_andIsInTheirMenu() {
    Lessons.Lesson lesson = lessons.lesson();

    page().get("/teach/account").then().statusCode(302);
    page(schools.studentToken(lesson.schoolId(), lesson.studentId()))
        .get("/teach/account")
        .then()
        .statusCode(403);
    page(teacher.token())
        .get("/teach")
        .then()
        .body(containsString("<a href=\"/teach/account\">Account</a>"));
  }

  private ValidatableResponse change(String current, String password, String repeated) {
    return form(teacher.token())
        .formParam("current", current)
        .formParam("password", password)
        .formParam("repeated", repeated)
        .post("/teach/account/password")
        .then();
  }

  private ValidatableResponse signIn(String password) {
    return form()
        .formParam("username", teacher.username())
        .formParam("password", password)
        .post("/teach/sign-in")
        .then();
  }
}
