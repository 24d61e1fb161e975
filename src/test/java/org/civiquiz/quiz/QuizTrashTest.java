package org.civiquiz.quiz;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.civiquiz.testsupport.Forms.form;
import static org.civiquiz.testsupport.Forms.page;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.civiquiz.bank.Item;
import org.civiquiz.testsupport.Classes;
import org.civiquiz.testsupport.Lessons;
import org.civiquiz.testsupport.Questions;
import org.civiquiz.testsupport.QuizFiles;
import org.civiquiz.testsupport.Schools;
import org.civiquiz.testsupport.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class QuizTrashTest {

  @Inject Schools schools;
  @Inject Lessons lessons;
  @Inject Classes classes;
  @Inject QuizTrash trash;
  @Inject SettableClock clock;

  private Schools.Teacher teacher;
  private UUID quiz;

  @BeforeEach
  void setUp() {
    teacher = schools.teacher();
    quiz = lessons.quiz(teacher.schoolId(), Questions.ofEveryType());
  }

  @AfterEach
  void clockRuns() {
    clock.run();
  }

  @Test
  void deletedQuiz_isGoneFromEveryPage_untilItIsBroughtBack() {
    post("delete").statusCode(303).header("Location", endsWith("/teach/quizzes?deleted=" + quiz));

    get("/teach/quizzes?deleted=" + quiz)
        .body(containsString("Deleted: A bike lane for Main Street."))
        .body(containsString("action=\"/teach/quizzes/" + quiz + "/restore\""))
        .body(containsString("There are no quizzes yet."))
        .body(containsString("Trash: 1 deleted quiz"));
    get("/teach/quizzes/trash").body(containsString("Removed for good on"));
    for (String part : List.of("review", "preview", "export", "assign", "print")) {
      get("/teach/quizzes/" + quiz + "/" + part).statusCode(404);
    }
    given().auth().oauth2(teacher.token()).get("/api/quizzes/" + quiz).then().statusCode(404);

    post("restore").statusCode(303);
    get("/teach/quizzes")
        .body(containsString("/teach/quizzes/" + quiz + "/preview"))
        .body(not(containsString("Trash:")));
  }

  @Test
  void sameFileAgain_bringsItsQuizBack() {
    String file = QuizFiles.oneQuestion();
    String id = imported(file, 201);
    form(teacher.token()).post("/teach/quizzes/" + id + "/delete").then().statusCode(303);

    assertThat(imported(file, 200)).isEqualTo(id);
    get("/teach/quizzes").body(containsString("/teach/quizzes/" + id + "/preview"));
  }

  @Test
  void quizThatAClassHasGot_stays() {
    Classes.Taught taught = classes.taught(assignment -> {}, "Maya Torres");
    String path = "/teach/quizzes/" + taught.assignment().quizId;

    form(taught.teacher().token()).post(path + "/delete").then().statusCode(409);

    page(taught.teacher().token())
        .get("/teach/quizzes")
        .then()
        .body(containsString(path + "/preview"))
        .body(not(containsString(path + "/delete")));
  }

  @Test
  void afterThirtyDays_itIsRemovedWithItsQuestions() {
    UUID kept = lessons.quiz(teacher.schoolId(), List.of(Questions.single()));
    post("delete").statusCode(303);
    clock.advance(Duration.ofDays(29));
    trash.empty();
    assertThat(rows()).isEqualTo(1);

    clock.advance(Duration.ofDays(2));
    trash.empty();

    assertThat(rows()).isZero();
    List<Item> items =
        QuarkusTransaction.requiringNew().call(() -> Item.list("schoolId", teacher.schoolId()));
    assertThat(items).hasSize(1);
    clock.run();
    get("/teach/quizzes").body(containsString("/teach/quizzes/" + kept + "/preview"));
    post("restore").statusCode(404);
  }

  @Test
  void quizOfAnotherSchool_cannotBeDeletedOrBroughtBack() {
    String other = schools.teacher().token();

    form(other).post("/teach/quizzes/" + quiz + "/delete").then().statusCode(404);
    form(other).post("/teach/quizzes/" + quiz + "/restore").then().statusCode(404);
    get("/teach/quizzes/" + quiz + "/preview").statusCode(200);
  }

  private String imported(String file, int status) {
    return given()
        .auth()
        .oauth2(teacher.token())
        .contentType("application/json")
        .body(file)
        .post("/api/quizzes")
        .then()
        .statusCode(status)
        .extract()
        .path("id");
  }

  private long rows() {
    return QuarkusTransaction.requiringNew().call(() -> Quiz.count("id", quiz));
  }

  private ValidatableResponse get(String path) {
    return page(teacher.token()).get(path).then();
  }

  private ValidatableResponse post(String what) {
    return form(teacher.token()).post("/teach/quizzes/" + quiz + "/" + what).then();
  }
}
