package org.civiquiz.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.civiquiz.testsupport.Forms.form;
import static org.civiquiz.testsupport.Forms.page;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.civiquiz.quiz.Quiz;
import org.civiquiz.school.School;
import org.civiquiz.testsupport.Lessons;
import org.civiquiz.testsupport.Questions;
import org.civiquiz.testsupport.Schools;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AssignPagesTest {

  @Inject Schools schools;
  @Inject Lessons lessons;

  private Schools.Teacher teacher;
  private UUID quiz;
  private String path;
  private String first;
  private String second;

  @BeforeEach
  void setUp() {
    teacher = schools.teacher();
    quiz = lessons.quiz(teacher.schoolId(), List.of(Questions.single()));
    path = "/teach/quizzes/" + quiz + "/assign";
    first = makeClass(teacher, "Civics 8A");
    second = makeClass(teacher, "Civics 8B");
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                School.update(
                    "timeZone = ?1 where id = ?2", "America/New_York", teacher.schoolId()));
  }

  private static String makeClass(Schools.Teacher teacher, String name) {
    String location =
        form(teacher.token()).formParam("name", name).post("/teach/classes").header("Location");
    return location.substring(location.lastIndexOf('/') + 1, location.indexOf('?'));
  }

  private Response assign(
      List<String> classes, String opens, String due, String minutes, String tries, String policy) {
    return form(teacher.token())
        .formParam("classroomId", classes)
        .formParam("opensAt", opens)
        .formParam("dueAt", due)
        .formParam("timeLimitMinutes", minutes)
        .formParam("attemptsAllowed", tries)
        .formParam("feedback", policy)
        .post(path);
  }

  private List<Assignment> stored() {
    return QuarkusTransaction.requiringNew()
        .call(() -> Assignment.list("schoolId = ?1 order by classroomId", teacher.schoolId()));
  }

  @Test
  void page_offersOwnClasses_andSpeaksTheWordsOfTeachers() {
    makeClass(schools.teacher(), "Somebody else's");

    page(teacher.token())
        .get(path)
        .then()
        .statusCode(200)
        .body(containsString("Civics 8A"))
        .body(containsString("Civics 8B"))
        .body(not(containsString("Somebody else")))
        .body(containsString("Everything, after the due date"))
        .body(containsString("Eastern Time"))
        .body(not(containsString("after_due\" checked")))
        .body(containsString("value=\"after_submission\" checked"));
  }

  @Test
  void twoClasses_getTheQuiz_withTimesOfTheSchool() {
    Response response =
        assign(
            List.of(first, second), "2098-11-16T08:00", "2098-11-17T15:00", "20", "2", "after_due");

    List<Assignment> stored = stored();
    response.then().statusCode(303).header("Location", containsString("/teach/assignments/"));
    assertThat(stored)
        .extracting(one -> one.classroomId.toString())
        .containsExactlyInAnyOrder(first, second);
    assertThat(stored)
        .allSatisfy(
            one -> {
              assertThat(one.quizId).isEqualTo(quiz);
              assertThat(one.opensAt).isEqualTo(Instant.parse("2098-11-16T13:00:00Z"));
              assertThat(one.dueAt).isEqualTo(Instant.parse("2098-11-17T20:00:00Z"));
              assertThat(one.timeLimitMinutes).isEqualTo(20);
              assertThat(one.attemptsAllowed).isEqualTo(2);
              assertThat(one.feedback).isEqualTo("after_due");
            });
  }

  @Test
  void emptyFields_areOpenAtOnce_withoutEnd() {
    String location = assign(List.of(first), "", "", "", "", "score").header("Location");

    Assignment one = stored().get(0);
    assertThat(location).endsWith("/teach/assignments/" + one.id);
    assertThat(one.opensAt).isNull();
    assertThat(one.dueAt).isNull();
    assertThat(one.timeLimitMinutes).isNull();
    assertThat(one.attemptsAllowed).isEqualTo(1);
  }

  @Test
  void faultyFields_areNamed_keptAndNothingIsAssigned() {
    assign(List.of(), "tomorrow", "2001-01-01T08:00", "soon", "many", "score")
        .then()
        .statusCode(422)
        .body(containsString("Choose at least one class"))
        .body(containsString("Write a day and a time"))
        .body(containsString("This due date has passed already"))
        .body(containsString("Write a whole number, like 20"))
        .body(containsString("value=\"tomorrow\""))
        .body(containsString("value=\"soon\""))
        .body(containsString("value=\"score\" checked"));
    assign(List.of(second), "2098-11-17T08:00", "2098-11-16T08:00", "1441", "1", "score")
        .then()
        .statusCode(422)
        .body(containsString("The due date has to be after the opening"))
        .body(containsString("A time limit has 1 to 1440 minutes"))
        .body(containsString("value=\"" + second + "\" checked"));
    assign(List.of(first), "", "", "", "1", "after_due")
        .then()
        .statusCode(422)
        .body(containsString("Feedback after the due date needs a due date"));
    assertThat(stored()).isEmpty();
  }

  @Test
  void unpublishedQuiz_leadsToItsReview() {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                Quiz.update(
                    "state = ?1 where schoolId = ?2 and id = ?3",
                    Quiz.DRAFT,
                    teacher.schoolId(),
                    quiz));

    page(teacher.token())
        .get(path)
        .then()
        .statusCode(200)
        .body(containsString("This quiz is not published yet."))
        .body(containsString("href=\"/teach/quizzes/" + quiz + "/review\""));
    assign(List.of(first), "", "", "", "1", "score")
        .then()
        .statusCode(409)
        .body(containsString("This quiz is not published yet."));
    assertThat(stored()).isEmpty();
  }

  @Test
  void classOrQuizOfAnotherSchool_doesNotExist() {
    Schools.Teacher stranger = schools.teacher();
    String foreignClass = makeClass(stranger, "Civics 7");

    assign(List.of(first, foreignClass), "", "", "", "1", "score").then().statusCode(404);
    page(stranger.token()).get(path).then().statusCode(404);
    assertThat(stored()).isEmpty();
  }

  @Test
  void classOfAColleague_doesNotExist() {
    Schools.Teacher colleague = schools.teacherOf(teacher.schoolId());
    String theirs = makeClass(colleague, "Civics 7");

    assign(List.of(theirs), "", "", "", "1", "score").then().statusCode(404);
    assertThat(stored()).isEmpty();
  }

  @Test
  void signedOutAndStudents_mayNotAssign() {
    Lessons.Lesson lesson = lessons.lesson();

    page().get(path).then().statusCode(302).header("Location", containsString("/?next="));
    page(schools.studentToken(lesson.schoolId(), lesson.studentId()))
        .get(path)
        .then()
        .statusCode(403);
  }
}
