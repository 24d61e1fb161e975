package org.civiquiz.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.civiquiz.core.question.Response.Chosen;
import org.civiquiz.testsupport.Classes;
import org.civiquiz.testsupport.Forms;
import org.civiquiz.testsupport.Lessons;
import org.civiquiz.testsupport.Questions;
import org.civiquiz.testsupport.Schools;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How many statements the requests of a lesson cost, whatever the size of the class. */
@QuarkusTest
class StatementCountTest {

  @Inject Classes classes;
  @Inject Lessons lessons;
  @Inject Schools schools;
  @Inject SessionFactory sessions;

  private Statistics statistics;

  @BeforeEach
  void count() {
    statistics = sessions.getStatistics();
    statistics.setStatisticsEnabled(true);
  }

  @AfterEach
  void stopCounting() {
    statistics.setStatisticsEnabled(false);
  }

  @Test
  void requestsOfALesson_costTheSameInASmallAndALargeClass() {
    Map<String, Long> expected = new LinkedHashMap<>();
    expected.put("home of the student", 5L);
    expected.put("start of an attempt", 6L);
    expected.put("question", 6L);
    expected.put("saved response", 3L);
    expected.put("turning in", 9L);
    expected.put("result", 5L);
    expected.put("dashboard of the teacher", 7L);
    expected.put("dashboard for programs", 4L);
    expected.put("results as a file", 4L);
    expected.put("home of the teacher", 6L);
    expected.put("class", 7L);
    expected.put("classes for programs", 2L);
    expected.put("quizzes", 4L);
    expected.put("quizzes for programs", 3L);

    assertThat(lesson(5, 1)).isEqualTo(expected);
    assertThat(lesson(30, 6)).isEqualTo(expected);
  }

  /** What each request costs, once the quiz is in memory. */
  private Map<String, Long> lesson(int students, int furtherThings) {
    Classes.Taught taught =
        classes.taught(
            a -> {}, IntStream.range(0, students).mapToObj(i -> "S" + i).toArray(String[]::new));
    for (int student = 2; student < students; student++) {
      classes.turnedIn(
          taught, student, Map.of(0, new Chosen(List.of(student % 2 == 0 ? "a" : "b"))));
    }
    for (int i = 0; i < furtherThings; i++) {
      UUID quiz = lessons.quiz(taught.schoolId(), Questions.ofEveryType());
      lessons.assignment(taught.schoolId(), taught.classroomId(), quiz, a -> {});
      api(taught.teacher().token())
          .contentType("application/json")
          .body(Map.of("name", "Further " + i))
          .post("/api/classrooms");
    }
    String teacher = taught.teacher().token();
    String path = "/teach/assignments/" + taught.assignment().id;
    String api = "/api/assignments/" + taught.assignment().id;
    Forms.page(teacher).get(path).then().statusCode(200);
    statistics.clear();

    Map<String, Long> costs = new LinkedHashMap<>();
    sit(taught, costs);
    costs.put("dashboard of the teacher", cost(200, () -> Forms.page(teacher).get(path)));
    costs.put("dashboard for programs", cost(200, () -> api(teacher).get(api + "/dashboard")));
    costs.put("results as a file", cost(200, () -> api(teacher).get(api + "/results.csv")));
    costs.put("home of the teacher", cost(200, () -> Forms.page(teacher).get("/teach")));
    costs.put(
        "class",
        cost(200, () -> Forms.page(teacher).get("/teach/classes/" + taught.classroomId())));
    costs.put("classes for programs", cost(200, () -> api(teacher).get("/api/classrooms")));
    costs.put("quizzes", cost(200, () -> Forms.page(teacher).get("/teach/quizzes")));
    costs.put("quizzes for programs", cost(200, () -> api(teacher).get("/api/quizzes")));
    return costs;
  }

  private void sit(Classes.Taught taught, Map<String, Long> costs) {
    String student = schools.studentToken(taught.schoolId(), taught.students().get(0));
    String start = "/me/assignments/" + taught.assignment().id + "/start";
    costs.put("home of the student", cost(200, () -> Forms.page(student).get("/me")));
    costs.put("start of an attempt", cost(303, () -> Forms.form(student).post(start)));
    String question =
        Forms.form(student).post(start).header("Location").replaceAll(".*//[^/]*", "");
    String attempt = question.replace("/q/1", "");
    costs.put("question", cost(200, () -> Forms.page(student).get(question)));
    costs.put(
        "saved response",
        cost(
            200,
            () ->
                api(student)
                    .contentType("application/json")
                    .body("{\"sequence\": 1, \"options\": []}")
                    .put(attempt.replace("/quiz/", "/api/attempts/") + "/responses/0")));
    costs.put("turning in", cost(303, () -> Forms.form(student).post(attempt + "/turn-in")));
    costs.put("result", cost(200, () -> Forms.page(student).get(attempt + "/result")));
  }

  private long cost(int status, Supplier<Response> request) {
    statistics.clear();
    request.get().then().statusCode(status);
    return statistics.getPrepareStatementCount();
  }

  private static RequestSpecification api(String token) {
    return RestAssured.given().auth().oauth2(token);
  }
}
