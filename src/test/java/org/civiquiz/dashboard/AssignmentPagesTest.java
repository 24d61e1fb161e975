package org.civiquiz.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.civiquiz.testsupport.Forms.form;
import static org.civiquiz.testsupport.Forms.page;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.civiquiz.core.question.Response;
import org.civiquiz.testsupport.Classes;
import org.civiquiz.testsupport.Schools;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AssignmentPagesTest {

  private static final Map<Integer, Response> WEAK =
      Map.of(
          0, new Response.Chosen(List.of("b")),
          1, new Response.Chosen(List.of("a", "b")),
          2, new Response.Chosen(List.of("true")),
          3, new Response.Paired(Map.of("n", "x", "w", "y")),
          6, new Response.Entered("some spots"));

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
  @Inject Schools schools;
  @Inject SessionFactory sessions;

  Classes.Taught taught;

  @BeforeEach
  void setUp() {
    taught = classes.taught(a -> {}, "Hannah Levy", "Samuel Kim", "Noah Begay", "Sofia Petrov");
    classes.turnedIn(taught, 0, WEAK);
    classes.turnedIn(taught, 1, STRONG);
    classes.atWork(taught, 2, Map.of(0, new Response.Chosen(List.of("c"))));
  }

  @Test
  void dashboard_saysWhoIsWhere() {
    Document page = dashboard();

    assertThat(page.select("#progress dl.stats > div").eachText())
        .containsExactly(
            "Turned in 2 of 4",
            "Working now 1",
            "Not started 1",
            "Middle score 6.5 of 12",
            "To mark 1 Mark now");
    assertThat(page.select("#progress ul.facts li").eachText())
        .containsExactly("Noah Begay question 1, 1 of 7 answered", "Sofia Petrov not started");
  }

  @Test
  void heatMap_hasACellForEveryStudentAndQuestion_andUnmarkedIsNotZero() {
    List<List<String>> rows =
        dashboard().select("table.heat tbody tr").stream()
            .map(row -> row.children().stream().map(Element::text).toList())
            .toList();

    assertThat(rows)
        .containsExactly(
            List.of(
                "Hannah Levy",
                "wrong, wrong speaker",
                "wrong, not in the reading",
                "wrong, maybe read as fact",
                "½ partly right, wrong number or time",
                "–no answer",
                "–no answer",
                "to be marked",
                "1 so far, 1 answer to mark+"),
            List.of(
                "Samuel Kim", "right", "right", "right", "right", "right", "right", "right", "12"),
            List.of(
                "Noah Begay",
                "wrong, roles swapped",
                "–no answer",
                "–no answer",
                "–no answer",
                "–no answer",
                "–no answer",
                "–no answer",
                "0 so far, still working …"),
            List.of("Sofia Petrov", "Not started", "–"));
  }

  @Test
  void misreadings_nameTheChoiceAndTheSentenceThatSettlesIt() {
    Element first = dashboard().select(".mislist > li").first();

    assertThat(first.select("h3").text()).isEqualTo("Wrong speaker");
    assertThat(first.select("p").eachText())
        .containsExactly(
            "1 of 2 students",
            "Question 1: 1 of 2 students chose “Bo Lee”.",
            "Mayor Ana Ruiz asked the council for a bike lane on Main Street.",
            "Evidence: paragraph 1",
            "Try: Have students point to the name beside each quotation mark.");
    assertThat(first.select("details li").eachText()).containsExactly("Hannah Levy 1 time");
  }

  @Test
  void items_giveFiguresWithPlainWordsAndTheChoices() {
    Document page = dashboard();

    assertThat(page.select("#items-live .notice").text())
        .isEqualTo("2 students are a small group. Treat these numbers as hints, not proof.");
    assertThat(page.select("#item-1 > *").eachText())
        .containsExactly(
            "1. Who asked for a bike lane? Single choice, 1 point, 2 students",
            "0.50 medium",
            "1.00 Good",
            "A 1 Ana Ruiz Right B 1 Bo Lee Wrong speaker C 0 The shop owners Roles swapped"
                + " Nobody chose this");
    assertThat(page.select("#item-7 td").last().text()).isEqualTo("1 pt 1 To do 1 To be marked");
  }

  @Test
  void helpAndScores_areShown() {
    Document page = dashboard();

    assertThat(page.select("#help-live li h3").eachText()).containsExactly("Hannah Levy");
    assertThat(page.select("#help-live li p").first().text())
        .isEqualTo("1 of 11 points Wrong speaker once Maybe read as fact once Left 2 blank");
    assertThat(page.select(".hist li").eachText())
        .containsExactly(
            "1 student with 0–2 points",
            "0 students with 3–4 points",
            "0 students with 5–7 points",
            "0 students with 8–9 points",
            "1 student with 10–12 points");
  }

  @Test
  void hiddenNames_areNowhereInTheHtml() {
    String html =
        page(taught.teacher().token())
            .cookie("civiquiz_names", "hidden")
            .get("/teach/assignments/" + taught.assignment().id)
            .then()
            .statusCode(200)
            .extract()
            .asString();

    assertThat(html)
        .doesNotContain("Hannah", "Levy", "Samuel", "Noah", "Begay", "Sofia", "Petrov")
        .contains("Show names");
    assertThat(Jsoup.parse(html).select("table.heat tbody th").eachText())
        .containsExactlyInAnyOrder("Student 1", "Student 2", "Student 3", "Student 4");
  }

  @Test
  void hideNames_setsACookieAndComesBack() {
    String path = "/teach/assignments/" + taught.assignment().id;
    form(taught.teacher().token())
        .formParam("hide", "true")
        .formParam("next", path)
        .post("/teach/names")
        .then()
        .statusCode(303)
        .cookie("civiquiz_names", "hidden")
        .header("Location", endsWith(path));
    form(taught.teacher().token())
        .formParam("hide", "false")
        .formParam("next", "//elsewhere.example")
        .post("/teach/names")
        .then()
        .statusCode(303)
        .cookie("civiquiz_names", "shown")
        .header("Location", endsWith("/teach"));
  }

  @Test
  void csv_isTheSameAsForPrograms() {
    String api =
        RestAssured.given()
            .auth()
            .oauth2(taught.teacher().token())
            .get("/api/assignments/" + taught.assignment().id + "/results.csv")
            .asString();

    page(taught.teacher().token())
        .get("/teach/assignments/" + taught.assignment().id + "/results.csv")
        .then()
        .statusCode(200)
        .contentType(containsString("text/csv"))
        .body(equalTo(api))
        .body(containsString("Hannah Levy,turned in,1,1,11"));
  }

  @Test
  void statements_areAsManyForALargeClassAsForASmallOne() {
    Statistics statistics = sessions.getStatistics();
    statistics.setStatisticsEnabled(true);
    dashboard();
    statistics.clear();
    dashboard();
    long small = statistics.getPrepareStatementCount();
    for (int student = 3; student < 4; student++) {
      classes.turnedIn(taught, student, STRONG);
    }
    statistics.clear();
    dashboard();

    assertThat(statistics.getPrepareStatementCount()).isEqualTo(small);
  }

  @Test
  void others_seeNothingOfIt() {
    String path = "/teach/assignments/" + taught.assignment().id;
    for (String route : List.of(path, path + "/results.csv")) {
      page().get(route).then().statusCode(302).header("Location", containsString("/?next="));
      page(schools.teacher().token())
          .get(route)
          .then()
          .statusCode(404)
          .body(not(containsString("Hannah")));
      page(schools.studentToken(taught.schoolId(), taught.students().get(0)))
          .get(route)
          .then()
          .statusCode(is(403));
    }
    page(taught.teacher().token())
        .get("/teach/assignments/" + UUID.randomUUID())
        .then()
        .statusCode(404);
  }

  private Document dashboard() {
    return Jsoup.parse(
        page(taught.teacher().token())
            .get("/teach/assignments/" + taught.assignment().id)
            .then()
            .statusCode(200)
            .extract()
            .asString());
  }
}
