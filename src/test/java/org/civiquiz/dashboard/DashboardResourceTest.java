package org.civiquiz.dashboard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.civiquiz.core.question.Response;
import org.civiquiz.testsupport.Classes;
import org.civiquiz.testsupport.Refusals;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DashboardResourceTest {

  private static final Map<Integer, Response> WEAK =
      Map.of(
          0, new Response.Chosen(List.of("b")),
          1, new Response.Chosen(List.of("a", "b")),
          2, new Response.Chosen(List.of("true")),
          3, new Response.Paired(Map.of("n", "x", "w", "y")),
          6, new Response.Entered("=HYPERLINK(\"http://elsewhere.example\")"));

  private static final Map<Integer, Response> STRONG =
      Map.of(
          0, new Response.Chosen(List.of("a")),
          1, new Response.Chosen(List.of("a", "c")),
          2, new Response.Chosen(List.of("false")),
          3, new Response.Paired(Map.of("n", "y", "w", "y")),
          4, new Response.Paired(Map.of("l1", "r1", "l2", "r2")),
          5, new Response.Chosen(List.of("e1", "e2", "e3")),
          6, new Response.Entered("zq-accepted parking"));

  @Inject Classes classes;

  private Classes.Taught taught;

  @BeforeEach
  void setUp() {
    taught = classes.taught(a -> {}, "Hannah Levy", "Samuel Kim", "Noah Begay", "Sofia Petrov");
    classes.turnedIn(taught, 0, WEAK);
    classes.turnedIn(taught, 1, STRONG);
    classes.atWork(taught, 2, Map.of(0, new Response.Chosen(List.of("c"))));
  }

  @Test
  void dashboard_hasWhatTheContractNames() {
    as().get("/api/assignments/{id}/dashboard", taught.assignment().id)
        .then()
        .statusCode(200)
        .body(
            "keySet()",
            equalTo(Set.of("progress", "scores", "quiz", "items", "misreadings", "help")))
        .body("progress", equalTo(Map.of("notStarted", 1, "inProgress", 1, "submitted", 2)))
        .body("scores.name", equalTo(List.of("Hannah Levy", "Samuel Kim")))
        .body("scores.score", equalTo(List.of(1.0f, 12.0f)))
        .body("scores.pendingPoints", equalTo(List.of(1.0f, 0.0f)))
        .body("items.slot", equalTo(List.of(0, 1, 2, 3, 4, 5, 6)))
        .body("items.n", equalTo(List.of(2, 2, 2, 2, 2, 2, 1)))
        .body("items.facility", equalTo(List.of(0.5f, 0.5f, 0.5f, 0.75f, 0.5f, 0.5f, 1.0f)))
        .body("items[0].discrimination", equalTo(1.0f))
        .body("items[0].options.id", equalTo(List.of("a", "b", "c")))
        .body("items[0].options.n", equalTo(List.of(1, 1, 0)))
        .body(
            "misreadings",
            equalTo(
                List.of(
                    Map.of("code", "speaker", "students", 1, "responses", 1),
                    Map.of("code", "fact", "students", 1, "responses", 1),
                    Map.of("code", "number", "students", 1, "responses", 1),
                    Map.of("code", "unsaid", "students", 1, "responses", 1))))
        .body("help.name", equalTo(List.of("Hannah Levy")))
        .body("help[0].keySet()", equalTo(Set.of("studentId", "student", "name", "reasons")));
  }

  @Test
  void assignmentWithoutAttempts_hasNoFigures() {
    Classes.Taught fresh = classes.taught(a -> {}, "Maya Torres");

    given()
        .auth()
        .oauth2(fresh.teacher().token())
        .get("/api/assignments/{id}/dashboard", fresh.assignment().id)
        .then()
        .statusCode(200)
        .body("progress", equalTo(Map.of("notStarted", 1, "inProgress", 0, "submitted", 0)))
        .body("scores", equalTo(List.of()))
        .body("misreadings", equalTo(List.of()))
        .body("help", equalTo(List.of()))
        .body("items.n", equalTo(List.of(0, 0, 0, 0, 0, 0, 0)))
        .body("items[0].discrimination", equalTo(null))
        .body("items[0].facility", equalTo(null));
  }

  @Test
  void csv_hasARowForEveryStudentAndAttempt_andNoCellThatASpreadsheetRuns() {
    String csv =
        as().get("/api/assignments/{id}/results.csv", taught.assignment().id)
            .then()
            .statusCode(200)
            .contentType("text/csv; charset=utf-8")
            .header(
                "Content-Disposition",
                "attachment; filename=\"results-" + taught.assignment().id + ".csv\"")
            .extract()
            .asString();

    assertThat(csv.lines())
        .containsExactly(
            "\uFEFFstudent,name,status,attempt,points,points_possible_now,"
                + "q1_points,q1_answer,q1_misreading,q2_points,q2_answer,q2_misreading,"
                + "q3_points,q3_answer,q3_misreading,q4_points,q4_answer,q4_misreading,"
                + "q5_points,q5_answer,q5_misreading,q6_points,q6_answer,q6_misreading,"
                + "q7_points,q7_answer,q7_misreading",
            "1,Hannah Levy,turned in,1,1,11,0,B. Bo Lee,Wrong speaker,0,\"A, B\","
                + "Not in the reading,0,True,Maybe read as fact,1,14; mistake,"
                + "Wrong number or time,0,,,0,,,,"
                + "\"'=HYPERLINK(\"\"http://elsewhere.example\"\")\",",
            "2,Samuel Kim,turned in,1,12,12,1,A. Ana Ruiz,,2,\"A, C\",,1,False,,2,40; mistake,,"
                + "2,2 of 2 right,,3,3 of 3 in place,,1,zq-accepted parking,",
            "3,Noah Begay,working,1,,,,C. The shop owners,Roles swapped,,,,,,,,,,,,,,,,,,",
            "4,Sofia Petrov,not started,,,,,,,,,,,,,,,,,,,,,,,,");
  }

  @Test
  void assignmentThatIsNotThere_isNotFound() {
    assertThat(
            List.of(
                Refusals.of(as().get("/api/assignments/{id}/dashboard", UUID.randomUUID())),
                Refusals.of(as().get("/api/assignments/{id}/results.csv", UUID.randomUUID())),
                Refusals.of(as().get("/api/assignments/first/dashboard"))))
        .containsExactly(
            "404 There is no such assignment",
            "404 There is no such assignment",
            "404 There is nothing at this address");
  }

  private RequestSpecification as() {
    return given().auth().oauth2(taught.teacher().token());
  }
}
