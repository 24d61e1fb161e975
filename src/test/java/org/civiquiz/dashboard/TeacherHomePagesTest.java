package org.civiquiz.dashboard;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import org.civiquiz.testsupport.Lessons;
import org.civiquiz.testsupport.Schools;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TeacherHomePagesTest {

  @Inject Schools schools;
  @Inject Lessons lessons;

  @Test
  void home_showsOwnClassesWithTheirCodes_andNoOthers() {
    Schools.Teacher teacher = schools.teacher();
    String code =
        given()
            .auth()
            .oauth2(teacher.token())
            .contentType("application/json")
            .body(Map.of("name", "Government 11A"))
            .post("/api/classrooms")
            .path("joinCode");

    page(teacher.token())
        .get("/teach")
        .then()
        .statusCode(200)
        .body(containsString("Government 11A"))
        .body(containsString(code));
    page(schools.teacher().token())
        .get("/teach")
        .then()
        .statusCode(200)
        .body(not(containsString("Government 11A")));
  }

  @Test
  void signedOut_isSentToTheSignIn() {
    given()
        .redirects()
        .follow(false)
        .get("/teach")
        .then()
        .statusCode(302)
        .header("Location", endsWith("/?next=%2Fteach#teacher"));
  }

  @Test
  void student_mayNotSeeIt() {
    Lessons.Lesson lesson = lessons.lesson();

    page(schools.studentToken(lesson.schoolId(), lesson.studentId()))
        .get("/teach")
        .then()
        .statusCode(403)
        .body(containsString("This page is not open to you"));
  }

  @Test
  void unknownPage_isAPageThatSaysSo() {
    given().get("/teach/nowhere").then().statusCode(404).body(containsString("could not find"));
  }

  private static RequestSpecification page(String token) {
    return given().redirects().follow(false).cookie("civiquiz_session", token);
  }
}
