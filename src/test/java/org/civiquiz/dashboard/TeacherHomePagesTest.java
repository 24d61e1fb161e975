package org.civiquiz.dashboard;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.civiquiz.bank.Item;
import org.civiquiz.quiz.Quiz;
import org.civiquiz.quiz.QuizSlot;
import org.civiquiz.testsupport.Lessons;
import org.civiquiz.testsupport.Questions;
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
  void home_showsWhatIsOpen_andWhatWaitsForReview() {
    Schools.Teacher teacher = schools.teacher();
    UUID room = classroom(teacher, "Civics 8B");
    UUID quiz = lessons.quiz(teacher.schoolId(), Questions.ofEveryType());
    lessons.student(teacher.schoolId(), room, 0);
    UUID open = lessons.assignment(teacher.schoolId(), room, quiz, a -> {}).id;
    UUID over = lessons.assignment(teacher.schoolId(), room, quiz, a -> a.dueAt = Instant.EPOCH).id;
    UUID draft = lessons.quiz(teacher.schoolId(), List.of(Questions.single()));
    unreview(teacher.schoolId(), draft);

    page(teacher.token())
        .get("/teach")
        .then()
        .statusCode(200)
        .body(containsString("href=\"/teach/quizzes/new\""))
        .body(containsString("href=\"/teach/classes/" + room + "\""))
        .body(containsString("href=\"/teach/assignments/" + open + "\""))
        .body(containsString("0 of 1"))
        .body(not(containsString("href=\"/teach/assignments/" + over + "\"")))
        .body(containsString("href=\"/teach/quizzes/" + draft + "/review\""))
        .body(containsString("1 drafted question to review"));
  }

  @Test
  void home_showsNothingOfOtherTeachersAndSchools() {
    Lessons.Lesson lesson = lessons.lesson();
    UUID open =
        lessons.assignment(lesson.schoolId(), lesson.classroomId(), lesson.quizId(), a -> {}).id;
    unreview(lesson.schoolId(), lesson.quizId());

    page(schools.teacher().token())
        .get("/teach")
        .then()
        .statusCode(200)
        .body(not(containsString(open.toString())))
        .body(not(containsString(lesson.quizId().toString())));
  }

  private static UUID classroom(Schools.Teacher teacher, String name) {
    return UUID.fromString(
        given()
            .auth()
            .oauth2(teacher.token())
            .contentType("application/json")
            .body(Map.of("name", name))
            .post("/api/classrooms")
            .path("id"));
  }

  private static void unreview(UUID school, UUID quizId) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              Quiz quiz = Quiz.findInSchool(school, quizId).orElseThrow();
              quiz.state = Quiz.DRAFT;
              QuizSlot.listInOrder(school, quizId, 1)
                  .forEach(
                      slot ->
                          Item.findInSchool(school, slot.itemId).orElseThrow().status = Item.DRAFT);
            });
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
