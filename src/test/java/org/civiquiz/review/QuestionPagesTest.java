package org.civiquiz.review;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.civiquiz.testsupport.Forms.form;
import static org.civiquiz.testsupport.Forms.page;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.civiquiz.quiz.Quiz;
import org.civiquiz.testsupport.Lessons;
import org.civiquiz.testsupport.Questions;
import org.civiquiz.testsupport.Schools;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class QuestionPagesTest {

  @Inject Schools schools;
  @Inject Lessons lessons;

  private Schools.Teacher teacher;
  private UUID quiz;

  @BeforeEach
  void publish() {
    teacher = schools.teacher();
    quiz = lessons.quiz(teacher.schoolId(), List.of(Questions.single()));
  }

  @Test
  void newQuestion_offersEveryType_andTheSentenceThatWasAskedFor() {
    Document shown = newQuestion("?type=true_false&evidence=s3");

    assertThat(shown.select(".queue a").eachText())
        .containsExactly(
            "Single choice",
            "Choose all that apply",
            "True or false",
            "Fill the blanks",
            "Match",
            "Put in order",
            "Short answer");
    assertThat(shown.select(".queue a[aria-current]").text()).isEqualTo("True or false");
    assertThat(shown.select("[name=evidence][checked]").eachAttr("value")).containsExactly("s3");
  }

  @Test
  void ownQuestion_isAddedAccepted_inANewVersion() {
    form(teacher.token())
        .formParam("type", "short_answer")
        .formParam("stem", "What do shop owners want?")
        .formParam("points", "1.5")
        .formParam("process", "locate")
        .formParam("evidence", "s3")
        .formParam("accepted", "40 parking spots\r\n\r\nparking")
        .formParam("rubric.0.points", "1")
        .formParam("rubric.0.text", "names the parking spots")
        .post("/teach/quizzes/" + quiz + "/questions")
        .then()
        .statusCode(303)
        .header("Location", endsWith("/teach/quizzes/" + quiz + "/review?question=q2#card"));

    given()
        .auth()
        .oauth2(teacher.token())
        .get("/api/quizzes/" + quiz)
        .then()
        .body("questions.id", equalTo(List.of("q1", "q2")))
        .body("questions[1].points", equalTo(1.5f))
        .body("questions[1].accepted", equalTo(List.of("40 parking spots", "parking")))
        .body("questions[1].rubric[0].text", equalTo("names the parking spots"))
        .body(
            "questions[1].evidence.text",
            equalTo(List.of("In return, shop owners want 40 parking spots.")));
    page(teacher.token())
        .get("/teach/quizzes/" + quiz + "/review?question=q2")
        .then()
        .body(containsString("Written by a teacher."));
  }

  @Test
  void incompleteQuestion_isShownAgain_andNotStored() {
    Document shown =
        Jsoup.parse(
            form(teacher.token())
                .formParam("type", "single_choice")
                .formParam("stem", "Who is Bo Lee?")
                .formParam("points", "1")
                .formParam("options.0.id", "a")
                .formParam("options.0.text", "A council member")
                .formParam("options.0.role", "other")
                .formParam("options.0.rationale", "")
                .post("/teach/quizzes/" + quiz + "/questions")
                .then()
                .statusCode(422)
                .extract()
                .asString());

    assertThat(shown.select("[role=alert] a").eachText())
        .containsExactly(
            "Write at least two choices.", "Mark exactly one choice as the right answer.");
    assertThat(shown.getElementById("stem").text()).isEqualTo("Who is Bo Lee?");
    assertThat(shown.getElementById("options.0.text").val()).isEqualTo("A council member");
    assertThat(shown.getElementById("options.0.role").select("[selected]").val())
        .isEqualTo("other");
    given()
        .auth()
        .oauth2(teacher.token())
        .get("/api/quizzes/" + quiz)
        .then()
        .body("questions.id", equalTo(List.of("q1")));
  }

  @Test
  void whyNot_namesSentencesAndCandidatesWithoutAQuestion() {
    int start = Questions.ARTICLE.indexOf("Council member");
    String report =
        """
        {"title": "T", "seed": 1, "reason": "", "warnings": [],
         "sentences": [
           {"start": %d, "end": %d, "place": "paragraph 1", "text": "Lee called it a mistake.",
            "facts": ["Lee: a mistake"], "questions": []},
           {"start": 0, "end": 5, "place": "title", "text": "Asked", "facts": [],
            "questions": ["q1"]}],
         "candidates": [
           {"kind": "speaker", "type": "single_choice", "stem": "Who called it a mistake?",
            "keys": ["Bo Lee"], "distractors": ["Ana Ruiz"], "outcome": "rejected", "id": "",
            "why": [{"code": "stem.reveals-key", "message": "The stem gives the key away"}]}]}
        """
            .formatted(start, start + 10);
    QuarkusTransaction.requiringNew()
        .run(() -> Quiz.update("report = ?1 where id = ?2", report, quiz));

    Document shown =
        Jsoup.parse(
            page(teacher.token())
                .get("/teach/quizzes/" + quiz + "/review/why-not")
                .then()
                .statusCode(200)
                .extract()
                .asString());

    assertThat(shown.select("main .rows li").eachText())
        .containsExactly(
            "Lee called it a mistake. paragraph 1. What was understood: Lee: a mistake. Write a"
                + " question on it",
            "Who called it a mistake? Single choice Right: Bo Lee. Wrong: Ana Ruiz. The stem gives"
                + " the key away");
    assertThat(shown.select("main .rows a").attr("href"))
        .isEqualTo("/teach/quizzes/" + quiz + "/questions/new?evidence=s4");
  }

  @Test
  void quizWithoutReport_hasNoWhyNot() {
    page(teacher.token()).get("/teach/quizzes/" + quiz + "/review/why-not").then().statusCode(404);
  }

  private Document newQuestion(String query) {
    return Jsoup.parse(
        page(teacher.token())
            .get("/teach/quizzes/" + quiz + "/questions/new" + query)
            .then()
            .statusCode(200)
            .extract()
            .asString());
  }
}
