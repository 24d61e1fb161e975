package org.civiquiz.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.civiquiz.testsupport.Forms.form;
import static org.civiquiz.testsupport.Forms.page;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.civiquiz.assignment.Assignment;
import org.civiquiz.attempt.Attempt;
import org.civiquiz.attempt.SavedResponse;
import org.civiquiz.core.question.Response;
import org.civiquiz.testsupport.Classes;
import org.civiquiz.testsupport.Schools;
import org.civiquiz.testsupport.SettableClock;
import org.civiquiz.testsupport.StudentCards;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StudentPagesTest {

  private static final Map<Integer, Response> ANSWERS =
      Map.of(
          0, new Response.Chosen(List.of("b")),
          1, new Response.Chosen(List.of("a")),
          3, new Response.Paired(Map.of("n", "y", "w", "y")),
          4, new Response.Paired(Map.of("l1", "r2", "l2", "r2")),
          6, new Response.Entered("some spots"));

  @Inject Classes classes;
  @Inject Schools schools;
  @Inject SettableClock clock;

  Classes.Taught taught;

  @AfterEach
  void letClockRun() {
    clock.run();
  }

  @Test
  void student_showsAnswersWithMisreadingsAndWhatToDo() {
    taught = classes.taught(a -> {}, "Kofi Mensah");
    classes.turnedIn(taught, 0, ANSWERS);

    Document page = student(0);

    assertThat(page.select("h1").text()).isEqualTo("Kofi Mensah");
    assertThat(page.select("table.matrix tbody tr").eachText())
        .containsExactly("Wrong speaker 1", "Mixed-up detail 1", "Points 4 of 12");
    assertThat(page.select("section[aria-labelledby=ans] tbody tr").eachText())
        .containsExactly(
            "1. Who asked for a bike lane? 0 of 1 Bo Lee Wrong speaker Right answer: Ana Ruiz."
                + " Evidence: paragraph 1.",
            "2. Which things are asked for? 1 of 2 A bike lane Right answer: A bike lane; Parking"
                + " spots. Evidence: paragraph 1.",
            "3. The council has approved the lane. 0 of 1 No answer Right answer: False. Evidence:"
                + " paragraph 1.",
            "4. Shop owners want ____ spots, and Lee called it a ____. 2 of 2 40, mistake",
            "5. Who did what? 1 of 2 Asked for a lane: Bo Lee; Called it a mistake: Bo Lee"
                + " Mixed-up detail Right answer: Asked for a lane: Ana Ruiz; Called it a mistake:"
                + " Bo Lee. Evidence: paragraph 1.",
            "6. Put the events in order. 0 of 3 No answer Right answer: The mayor asks; Shop owners"
                + " answer; Lee objects. Evidence: paragraph 1.",
            "7. What do shop owners want? To mark some spots Right answer: zq-accepted parking."
                + " Evidence: paragraph 1.");
  }

  @Test
  void mark_isAddedToTheScore_andLeadsToTheNextStudent() {
    taught = classes.taught(a -> {}, "Kofi Mensah", "Zoe Anderson");
    UUID first = classes.turnedIn(taught, 0, ANSWERS);
    UUID second = classes.turnedIn(taught, 1, ANSWERS);

    mark(first, 0, "1")
        .statusCode(303)
        .header(
            "Location",
            containsString(
                "/students/"
                    + taught.students().get(1)
                    + "?assignment="
                    + taught.assignment().id
                    + "#mark"));
    assertThat(attempt(first).score).isEqualTo(5.0);
    assertThat(attempt(first).pendingPoints).isZero();

    mark(first, 0, "0").statusCode(303);
    assertThat(attempt(first).score).isEqualTo(4.0);

    mark(second, 1, "2").statusCode(422).body(containsString("Give 0 to 1 point"));
    mark(second, 1, "many").statusCode(422).body(containsString("Choose the points"));
    assertThat(attempt(second).pendingPoints).isEqualTo(1.0);
  }

  @Test
  void forgottenAttempt_isTurnedIn_andThatIsUndone_withoutLosingAnswersOrMarks() {
    taught = classes.taught(a -> {}, "Kofi Mensah");
    UUID id = classes.atWork(taught, 0, ANSWERS);

    post(0, "turn-in").statusCode(303);

    assertThat(attempt(id).submittedBy).isEqualTo("teacher");
    assertThat(attempt(id).score).isEqualTo(4.0);
    mark(id, 0, "1").statusCode(303);

    post(0, "undo").statusCode(303);

    assertThat(attempt(id).submittedAt).isNull();
    assertThat(attempt(id).score).isNull();
    assertThat(responses(id)).hasSize(5);

    post(0, "turn-in").statusCode(303);

    assertThat(attempt(id).score).isEqualTo(5.0);
    assertThat(attempt(id).pendingPoints).isZero();
  }

  @Test
  void timedOutStudent_getsMoreTime_andOthersDoNot() {
    Instant due = Instant.now().plus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
    taught = classes.taught(a -> a.dueAt = due, "Kofi Mensah", "Zoe Anderson");
    UUID id = classes.atWork(taught, 0, ANSWERS);
    clock.stopAt(due.plusSeconds(60));
    student(0);
    post(0, "turn-in").statusCode(303);
    assertThat(attempt(id).submittedBy).isEqualTo("time");
    post(0, "undo").statusCode(409).body(containsString("Give more time instead"));

    extend(0, due.plus(1, ChronoUnit.HOURS)).statusCode(303);

    assertThat(attempt(id).submittedAt).isNull();
    assertThat(attempt(id).endsAt)
        .isEqualTo(due.plus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.MINUTES));
    start(1).statusCode(409);

    extend(1, due.plus(1, ChronoUnit.HOURS)).statusCode(303);
    start(1).statusCode(201);
  }

  @Test
  void impossibleEnd_isSaidAtTheField_andStays() {
    Instant due = Instant.now().plus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
    taught = classes.taught(a -> a.dueAt = due, "Kofi Mensah");
    UUID id = classes.atWork(taught, 0, ANSWERS);

    form(taught.teacher().token())
        .formParam("until", "2020-01-01T10:00")
        .post(action(0, "extend"))
        .then()
        .statusCode(422)
        .body(containsString("Choose a time that is still to come"))
        .body(containsString("value=\"2020-01-01T10:00\""));
    form(taught.teacher().token())
        .formParam("until", "soon")
        .post(action(0, "extend"))
        .then()
        .statusCode(422)
        .body(containsString("Give a day and a time"));
    assertThat(attempt(id).endsAt).isEqualTo(due);
  }

  @Test
  void anotherTry_canBeStarted() {
    taught = classes.taught(a -> {}, "Kofi Mensah");
    classes.turnedIn(taught, 0, ANSWERS);
    start(0).statusCode(409);

    post(0, "another").statusCode(303);

    start(0).statusCode(201);
    post(0, "another").statusCode(409);
  }

  @Test
  void closing_endsWhatWasOpen_andReleasing_showsResults() {
    taught = classes.taught(a -> a.feedback = "on_release", "Kofi Mensah");
    UUID id = classes.atWork(taught, 0, ANSWERS);
    String path = "/teach/assignments/" + taught.assignment().id;

    form(taught.teacher().token()).post(path + "/close").then().statusCode(303);
    form(taught.teacher().token()).post(path + "/release").then().statusCode(303);

    assertThat(attempt(id).endsAt).isNotNull();
    Assignment assignment =
        QuarkusTransaction.requiringNew()
            .call(
                () ->
                    Assignment.findInSchool(taught.schoolId(), taught.assignment().id)
                        .orElseThrow());
    assertThat(assignment.dueAt).isNotNull();
    assertThat(assignment.releasedAt).isNotNull();
  }

  @Test
  void hiddenNames_areNowhereInTheHtml() {
    taught = classes.taught(a -> {}, "Kofi Mensah");
    classes.turnedIn(taught, 0, ANSWERS);

    String html =
        page(taught.teacher().token())
            .cookie("civiquiz_names", "hidden")
            .get(path(0))
            .then()
            .statusCode(200)
            .extract()
            .asString();

    assertThat(html).doesNotContain("Kofi", "Mensah");
    assertThat(Jsoup.parse(html).select("h1").text()).isEqualTo("Student 1");
  }

  @Test
  void support_isKept_andHonouredByTheNextAttempt_andTheNextSignIn() {
    taught = classes.taught(a -> a.timeLimitMinutes = 20, "Kofi Mensah");

    form(taught.teacher().token())
        .formParam("extraTime", "50")
        .formParam("largeText", "true")
        .post(path(0) + "/support")
        .then()
        .statusCode(303)
        .header("Location", endsWith("?done=support"));

    Document shown = student(0);
    assertThat(shown.select("#extraTime [selected]").text()).isEqualTo("1.5 times");
    assertThat(shown.select("[name=largeText]").hasAttr("checked")).isTrue();
    Attempt begun = attempt(UUID.fromString(start(0).statusCode(201).extract().path("id")));
    assertThat(Duration.between(begun.startedAt, begun.endsAt)).isEqualTo(Duration.ofMinutes(30));
    StudentCards cards =
        StudentCards.of(
            form(taught.teacher().token()).post(path(0) + "/pin").then().extract().asString());
    String session = cards.signIn(0).then().statusCode(303).extract().cookie("civiquiz_session");
    page(session).get("/me").then().body(containsString("data-size=\"l\""));
    page(session)
        .cookie("civiquiz_display", "auto.xl.serif.normal")
        .get("/me")
        .then()
        .body(containsString("data-size=\"xl\""));
    form(taught.teacher().token())
        .formParam("extraTime", "900")
        .post(path(0) + "/support")
        .then()
        .statusCode(422);
  }

  @Test
  void note_isForTheTeachersOnly_andNotShownWhileNamesAreHidden() {
    taught = classes.taught(a -> {}, "Kofi Mensah");

    form(taught.teacher().token())
        .formParam("note", "Circle <may> first.\r\nSpeaker cards next.")
        .post(path(0) + "/note")
        .then()
        .statusCode(303);

    assertThat(student(0).select(".no-print #note").first().wholeText().strip())
        .isEqualTo("Circle <may> first.\nSpeaker cards next.");
    page(taught.teacher().token())
        .cookie("civiquiz_names", "hidden")
        .get(path(0))
        .then()
        .body(not(containsString("Speaker cards")))
        .body(not(containsString("Save support")));
    page(schools.studentToken(taught.schoolId(), taught.students().get(0)))
        .get("/me")
        .then()
        .body(not(containsString("Speaker cards")));
    for (String action : List.of("support", "note")) {
      form(schools.teacher().token())
          .formParam("note", "mine")
          .post(path(0) + "/" + action)
          .then()
          .statusCode(404);
    }
  }

  @Test
  void others_seeAndDoNothing() {
    taught = classes.taught(a -> {}, "Kofi Mensah");
    UUID id = classes.atWork(taught, 0, ANSWERS);
    String foreign = schools.teacher().token();

    page().get(path(0)).then().statusCode(302);
    page(foreign).get(path(0)).then().statusCode(404);
    page(schools.studentToken(taught.schoolId(), taught.students().get(0)))
        .get(path(0))
        .then()
        .statusCode(403);
    for (String action : List.of("turn-in", "undo", "extend", "another")) {
      form(foreign).post(action(0, action)).then().statusCode(404);
      RestAssured.given()
          .redirects()
          .follow(false)
          .cookie("civiquiz_session", taught.teacher().token())
          .contentType("application/x-www-form-urlencoded")
          .post(action(0, action))
          .then()
          .statusCode(403);
    }
    form(foreign)
        .post("/teach/assignments/" + taught.assignment().id + "/close")
        .then()
        .statusCode(404);
    form(taught.teacher().token())
        .post(
            "/teach/assignments/%s/students/%s/turn-in"
                .formatted(taught.assignment().id, UUID.randomUUID()))
        .then()
        .statusCode(404);
    assertThat(attempt(id).submittedAt).isNull();
  }

  private Document student(int student) {
    return Jsoup.parse(
        page(taught.teacher().token())
            .get(path(student))
            .then()
            .statusCode(200)
            .extract()
            .asString());
  }

  private String path(int student) {
    return "/teach/classes/%s/students/%s"
        .formatted(taught.classroomId(), taught.students().get(student));
  }

  private String action(int student, String action) {
    return "/teach/assignments/%s/students/%s/%s"
        .formatted(taught.assignment().id, taught.students().get(student), action);
  }

  private ValidatableResponse post(int student, String action) {
    return form(taught.teacher().token()).post(action(student, action)).then();
  }

  private ValidatableResponse extend(int student, Instant until) {
    return form(taught.teacher().token())
        .formParam("until", until.toString().substring(0, 16))
        .post(action(student, "extend"))
        .then();
  }

  private ValidatableResponse mark(UUID attempt, int student, String points) {
    return form(taught.teacher().token())
        .formParam("points", points)
        .formParam("student", taught.students().get(student).toString())
        .post(
            "/teach/assignments/%s/attempts/%s/marks/7".formatted(taught.assignment().id, attempt))
        .then();
  }

  private ValidatableResponse start(int student) {
    return RestAssured.given()
        .auth()
        .oauth2(schools.studentToken(taught.schoolId(), taught.students().get(student)))
        .post("/api/assignments/" + taught.assignment().id + "/attempts")
        .then();
  }

  private static Attempt attempt(UUID id) {
    return QuarkusTransaction.requiringNew().call(() -> Attempt.findById(id));
  }

  private List<SavedResponse> responses(UUID attempt) {
    return QuarkusTransaction.requiringNew()
        .call(() -> SavedResponse.listInOrder(taught.schoolId(), attempt));
  }
}
