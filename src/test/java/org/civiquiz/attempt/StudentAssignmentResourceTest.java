package org.civiquiz.attempt;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.civiquiz.testsupport.Lessons;
import org.civiquiz.testsupport.Schools;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StudentAssignmentResourceTest {

  @Inject Lessons lessons;
  @Inject Schools schools;

  @Test
  void list_saysWhatIsToDo() {
    Lessons.Lesson lesson = lessons.lesson();
    String id =
        lessons
            .assignment(
                lesson.schoolId(),
                lesson.classroomId(),
                lesson.quizId(),
                assignment -> assignment.timeLimitMinutes = 20)
            .id
            .toString();

    given()
        .auth()
        .oauth2(schools.studentToken(lesson.schoolId(), lesson.studentId()))
        .get("/api/me/assignments")
        .then()
        .statusCode(200)
        .body(
            "",
            equalTo(
                List.of(
                    Map.of(
                        "id",
                        id,
                        "title",
                        "A bike lane for Main Street",
                        "className",
                        "Civics 8B",
                        "questions",
                        7,
                        "timeLimitMinutes",
                        20,
                        "attemptsAllowed",
                        1,
                        "attemptsUsed",
                        0,
                        "state",
                        "open"))));
  }

  @Test
  void studentWithoutAssignments_getsAnEmptyList() {
    Lessons.Lesson lesson = lessons.lesson();

    given()
        .auth()
        .oauth2(schools.studentToken(lesson.schoolId(), lesson.studentId()))
        .get("/api/me/assignments")
        .then()
        .statusCode(200)
        .body("", equalTo(List.of()));
  }
}
