package org.civiquiz.review;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.civiquiz.testsupport.Forms.form;
import static org.civiquiz.testsupport.Forms.page;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.civiquiz.article.Article;
import org.civiquiz.bank.Item;
import org.civiquiz.quiz.Quiz;
import org.civiquiz.testsupport.Lessons;
import org.civiquiz.testsupport.Questions;
import org.civiquiz.testsupport.Schools;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReviewPagesTest {

  private static final String LEE = "Council member Bo Lee called the plan a mistake.";

  @Inject Schools schools;
  @Inject Lessons lessons;

  private Schools.Teacher teacher;
  private UUID quiz;

  @BeforeEach
  void draft() {
    teacher = schools.teacher();
    quiz = lessons.quiz(teacher.schoolId(), Questions.ofEveryType());
    int faq = Questions.ARTICLE.indexOf("Who asked for the lane");
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              Quiz stored = Quiz.findInSchool(teacher.schoolId(), quiz).orElseThrow();
              stored.state = Quiz.DRAFT;
              Article.update(
                  "faq = ?1 where id = ?2",
                  "[{\"question\":\"Who asked for the lane?\",\"answer\":\"Mayor Ana Ruiz asked for"
                      + " it.\",\"start\":"
                      + faq
                      + ",\"end\":"
                      + (Questions.ARTICLE.length() - 1)
                      + "}]",
                  stored.articleId);
              Item.update("status = ?1 where articleId = ?2", Item.DRAFT, stored.articleId);
            });
  }

  @Test
  void review_showsTheFirstOpenQuestion_besideItsEvidence() {
    Document shown = review("");

    assertThat(shown.select("#card h2").text()).isEqualTo("Question 1 of 7");
    assertThat(shown.select("#card .q-stem").text()).isEqualTo("Who asked for a bike lane?");
    assertThat(shown.select("#card .small.muted").first().text())
        .isEqualTo(
            "Drafted from FAQ 1: “Who asked for the lane?” Kind: zq origin. Process: integrate.");
    assertThat(shown.select("#card .quote").text())
        .isEqualTo(
            "Mayor Ana Ruiz asked the council for a bike lane on Main Street. Evidence: paragraph"
                + " 1. See it in the passage");
    assertThat(shown.select("#card .opt-rev li").eachText())
        .containsExactly(
            "A Ana Ruiz Right answer zq-rationale right",
            "B Bo Lee Wrong speaker zq-rationale wrong",
            "C The shop owners Roles swapped zq-rationale wrong");
    assertThat(shown.select(".passage mark").eachText())
        .containsExactly("Mayor Ana Ruiz asked the council for a bike lane on Main Street.");
    assertThat(shown.select("#pub-h").text())
        .isEqualTo("0 accepted, 0 rejected, 7 left. You can publish when none are left.");
    assertThat(shown.select("button[disabled]").attr("aria-describedby")).isEqualTo("pub-h");
  }

  @Test
  void accept_goesOnToTheNextOpenQuestion() {
    decide("q1", "accept").statusCode(303).header("Location", endsWith("?question=q2#card"));

    Document shown = review("");

    assertThat(shown.select("#pub-h").text()).startsWith("1 accepted, 0 rejected, 6 left.");
    assertThat(shown.select(".queue li").first().text()).isEqualTo("Question 1 , accepted");
    assertThat(shown.select("#card h2").text()).isEqualTo("Question 2 of 7");
  }

  @Test
  void acceptByScript_answersWithWhatChanges() {
    form(teacher.token())
        .formParam("do", "accept")
        .header("HX-Request", "true")
        .post("/teach/drafts/" + draftOf("q7"))
        .then()
        .statusCode(200)
        .header("HX-Push-Url", equalTo("/teach/quizzes/" + quiz + "/review?question=q1"))
        .body(containsString("Question 1 of 7"), not(containsString("<html")));
  }

  @Test
  void reject_keepsTheReason() {
    form(teacher.token())
        .formParam("do", "reject")
        .formParam("why", "2")
        .formParam("reason", "One name stands in both")
        .post("/teach/drafts/" + draftOf("q1"))
        .then()
        .statusCode(303);

    Document shown = review("?question=q1");

    assertThat(shown.select("#card > p.small").first().text())
        .isEqualTo("Rejected: Too easy or a word match: One name stands in both");
    assertThat(shown.select("#pub-h").text()).startsWith("0 accepted, 1 rejected, 6 left.");
  }

  @Test
  void unknownDecision_isRefused() {
    decide("q1", "praise").statusCode(422);
  }

  @Test
  void acceptRest_leavesWhatIsRejected_andOpensPublication() {
    decide("q1", "reject");

    form(teacher.token()).post("/teach/quizzes/" + quiz + "/review").then().statusCode(303);

    Document shown = review("");
    assertThat(shown.select("#pub-h").text()).isEqualTo("6 accepted, 1 rejected, 0 left.");
    assertThat(shown.select("form[action$=/publish]")).hasSize(1);
  }

  @Test
  void quizWithoutAcceptedQuestion_saysWhyItCannotBePublished() {
    for (int i = 1; i <= 7; i++) {
      decide("q" + i, "reject");
    }

    assertThat(review("").select("#pub-h").text())
        .isEqualTo(
            "0 accepted, 7 rejected, 0 left. Accept at least one question, or write your own,"
                + " before you publish.");
  }

  @Test
  void formOfEveryType_sentAsItIs_changesNothing() {
    String before = json();
    for (int i = 1; i <= 7; i++) {
      Document shown = review("?question=q" + i + "&edit=true");

      send(shown.selectFirst("form#card"))
          .formParam("do", "edit")
          .post(shown.selectFirst("form#card").attr("action"))
          .then()
          .statusCode(303);
    }

    assertThat(json()).isEqualTo(before);
    assertThat(review("").select("#pub-h").text()).startsWith("7 accepted, 0 rejected, 0 left.");
  }

  @Test
  void edit_isStored_andAccepts() {
    Element edited = review("?question=q1&edit=true").selectFirst("form#card");
    edited.selectFirst("[name=stem]").text("Who wants a bike lane?");
    edited.selectFirst("[name=options.2.text]").val("");
    edited.selectFirst("[name=options.2.rationale]").text("");
    edited.select("[name=evidence]").forEach(box -> box.removeAttr("checked"));
    edited
        .select("label.check")
        .forEach(label -> tick(label, "FAQ 1: Mayor Ana Ruiz asked for it."));

    send(edited).formParam("do", "edit").post(edited.attr("action")).then().statusCode(303);

    Document shown = review("?question=q1");
    assertThat(shown.select("#card .q-stem").text()).isEqualTo("Who wants a bike lane?");
    assertThat(shown.select("#card .opt-rev li")).hasSize(2);
    assertThat(shown.select(".passage dd mark").text()).isEqualTo("Mayor Ana Ruiz asked for it.");
    assertThat(shown.select("#card .tag-good").text()).isEqualTo("Accepted");
  }

  @Test
  void faultyEdit_showsEachFaultAtItsField_andLosesNothing() {
    String before = json();
    Element edited = review("?question=q1&edit=true").selectFirst("form#card");
    edited.selectFirst("[name=stem]").text("My <new> words");
    edited.selectFirst("[name=points]").val("many");
    edited.selectFirst("[name=options.1.rationale]").text("");
    edited.select("[name=evidence]").forEach(box -> box.removeAttr("checked"));

    Document shown =
        Jsoup.parse(
            send(edited)
                .formParam("do", "edit")
                .post(edited.attr("action"))
                .then()
                .statusCode(422)
                .extract()
                .asString());

    assertThat(shown.title()).startsWith("Error: ");
    assertThat(shown.select("[role=alert] a").eachText())
        .containsExactly(
            "Write a number above 0 and up to 1000, such as 1 or 0.5.",
            "Say why this is right or wrong.",
            "Choose the sentence that proves the right answer.");
    assertThat(shown.select("#points-err").text())
        .isEqualTo("Write a number above 0 and up to 1000, such as 1 or 0.5.");
    assertThat(shown.getElementById("options.1.rationale").attr("aria-describedby"))
        .isEqualTo("options.1.rationale-err");
    assertThat(shown.getElementById("evidence-err").text())
        .isEqualTo("Choose the sentence that proves the right answer.");
    assertThat(shown.getElementById("stem").text()).isEqualTo("My <new> words");
    assertThat(shown.getElementById("points").val()).isEqualTo("many");
    assertThat(json()).isEqualTo(before);
  }

  @Test
  void faultThatOnlyTheFormatKnows_isShownToo() {
    Element edited = review("?question=q4&edit=true").selectFirst("form#card");
    edited.selectFirst("[name=stem]").text("{{n}} spots, {{n}} spots, a {{w}} and a {{z}}.");

    send(edited)
        .formParam("do", "edit")
        .post(edited.attr("action"))
        .then()
        .statusCode(422)
        .body(
            containsString("The blank n is marked twice"),
            containsString("There is no blank with the id z"));
  }

  @Test
  void decisionAboutAnOldWording_isNotTaken() {
    String old = draftOf("q1");
    Element edited = review("?question=q1&edit=true").selectFirst("form#card");
    edited.selectFirst("[name=stem]").text("Another wording?");
    send(edited).formParam("do", "save").post(edited.attr("action")).then().statusCode(303);

    form(teacher.token())
        .formParam("do", "reject")
        .post("/teach/drafts/" + old)
        .then()
        .statusCode(303)
        .header("Location", endsWith("?question=q1&notice=changed#card"));

    assertThat(review("?question=q1").select("#card .tag-good").text()).isEqualTo("Accepted");
  }

  @Test
  void editOfAnOldWording_isShownAgain_andCanBeSaved() {
    Element first = review("?question=q1&edit=true").selectFirst("form#card");
    Element second = first.clone();
    first.selectFirst("[name=stem]").text("The first?");
    second.selectFirst("[name=stem]").text("The second?");
    send(first).formParam("do", "edit").post(first.attr("action")).then().statusCode(303);

    Element shown =
        Jsoup.parse(
                send(second)
                    .formParam("do", "edit")
                    .post(second.attr("action"))
                    .then()
                    .statusCode(422)
                    .body(containsString("Somebody changed this question"))
                    .extract()
                    .asString())
            .selectFirst("form#card");
    assertThat(shown.selectFirst("[name=stem]").text()).isEqualTo("The second?");
    send(shown).formParam("do", "edit").post(shown.attr("action")).then().statusCode(303);

    assertThat(review("?question=q1").select("#card .q-stem").text()).isEqualTo("The second?");
  }

  @Test
  void partOfASentence_isNoEvidenceOfAGeneratedQuestion() {
    int start = Questions.ARTICLE.indexOf(LEE);

    given()
        .auth()
        .oauth2(teacher.token())
        .contentType("application/json")
        .body(
            """
            {"id": "q6", "type": "ordering", "stem": "Put the events in order.", "points": 3,
             "evidence": [{"start": %d, "end": %d, "text": "Council member Bo Lee"}],
             "options": [{"id": "a", "text": "One"}, {"id": "b", "text": "Two"}]}
            """
                .formatted(start, start + "Council member Bo Lee".length()))
        .put("/api/quizzes/" + quiz + "/questions/q6")
        .then()
        .statusCode(422)
        .body("errors.where", equalTo(List.of("evidence[0]")))
        .body(
            "errors.message",
            equalTo(
                List.of(
                    "This is not one whole sentence of the article. One starts here: “"
                        + LEE
                        + "”")));
  }

  @Test
  void quizOfAnotherSchool_doesNotExist() {
    String draft = draftOf("q1");
    String other = schools.teacher().token();

    page(other).get("/teach/quizzes/" + quiz + "/review").then().statusCode(404);
    page(other).get("/teach/quizzes/" + quiz + "/review/why-not").then().statusCode(404);
    page(other).get("/teach/quizzes/" + quiz + "/questions/new").then().statusCode(404);
    form(other).post("/teach/quizzes/" + quiz + "/review").then().statusCode(404);
    form(other).post("/teach/quizzes/" + quiz + "/questions").then().statusCode(404);
    form(other).formParam("do", "accept").post("/teach/drafts/" + draft).then().statusCode(404);
    assertThat(review("").select("#pub-h").text()).startsWith("0 accepted, 0 rejected, 7 left.");
  }

  @Test
  void othersThanTeachers_areKeptOut() {
    Lessons.Lesson lesson = lessons.lesson();
    String student = schools.studentToken(lesson.schoolId(), lesson.studentId());

    page().get("/teach/quizzes/" + quiz + "/review").then().statusCode(302);
    page(student).get("/teach/quizzes/" + quiz + "/review").then().statusCode(403);
    form(student)
        .formParam("do", "accept")
        .post("/teach/drafts/" + draftOf("q1"))
        .then()
        .statusCode(403);
  }

  @Test
  void formWithoutToken_isRefused() {
    page(teacher.token())
        .formParam("do", "accept")
        .post("/teach/drafts/" + draftOf("q1"))
        .then()
        .statusCode(403);
  }

  private static void tick(Element label, String words) {
    if (label.text().equals(words)) {
      label.selectFirst("input").attr("checked", true);
    }
  }

  private ValidatableResponse decide(String questionId, String decision) {
    String draft = draftOf(questionId);
    return form(teacher.token()).formParam("do", decision).post("/teach/drafts/" + draft).then();
  }

  /** The fields of a form as a browser would send them. */
  private RequestSpecification send(Element fields) {
    RequestSpecification request = form(teacher.token());
    ((FormElement) fields)
        .formData()
        .forEach(
            field -> {
              if (!field.key().equals("csrf-token") && !field.key().equals("do")) {
                request.formParam(field.key(), field.value());
              }
            });
    return request;
  }

  private String draftOf(String questionId) {
    return review("?question=" + questionId)
        .selectFirst("form#card")
        .attr("action")
        .replace("/teach/drafts/", "");
  }

  private Document review(String query) {
    return Jsoup.parse(
        page(teacher.token())
            .get("/teach/quizzes/" + quiz + "/review" + query)
            .then()
            .statusCode(200)
            .extract()
            .asString());
  }

  private String json() {
    return given().auth().oauth2(teacher.token()).get("/api/quizzes/" + quiz).asString();
  }
}
