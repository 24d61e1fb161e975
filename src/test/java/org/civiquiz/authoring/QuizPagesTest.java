package org.civiquiz.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.civiquiz.bank.Item;
import org.civiquiz.quiz.Quiz;
import org.civiquiz.quiz.QuizSlot;
import org.civiquiz.testsupport.Forms;
import org.civiquiz.testsupport.Lessons;
import org.civiquiz.testsupport.Questions;
import org.civiquiz.testsupport.Schools;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class QuizPagesTest {

  @Inject Schools schools;
  @Inject Lessons lessons;

  private Schools.Teacher teacher;
  private UUID quiz;

  @BeforeEach
  void setUp() {
    teacher = schools.teacher();
    quiz = lessons.quiz(teacher.schoolId(), Questions.ofEveryType());
  }

  @Test
  void list_showsEachQuizWithItsStateAndWhatToDo() {
    page("/teach/quizzes")
        .statusCode(200)
        .body(containsString("A bike lane for Main Street"))
        .body(containsString("Published"))
        .body(containsString("/teach/quizzes/" + quiz + "/assign"))
        .body(containsString("/teach/quizzes/" + quiz + "/preview"))
        .body(containsString("/teach/quizzes/" + quiz + "/preview#export"))
        .body(not(containsString("/teach/quizzes/" + quiz + "/publish")));
  }

  @Test
  void list_saysHowManyQuestionsWaitForReview() {
    makeDraft();
    change(items().get(0), item -> item.status = Item.DRAFT);
    change(items().get(1), item -> item.status = Item.DRAFT);
    change(items().get(2), item -> item.status = Item.REJECTED);

    page("/teach/quizzes")
        .statusCode(200)
        .body(containsString("2 to review"))
        .body(containsString("class=\"r\">6</td>"))
        .body(containsString("action=\"/teach/quizzes/" + quiz + "/publish\""))
        .body(not(containsString("/teach/quizzes/" + quiz + "/assign")));
  }

  @Test
  void list_ofAnotherSchool_isNotShown() {
    Schools.Teacher other = schools.teacher();

    Forms.page(other.token())
        .get("/teach/quizzes")
        .then()
        .statusCode(200)
        .body(containsString("There are no quizzes yet."))
        .body(not(containsString("A bike lane")));
    Forms.page(other.token()).get("/teach/quizzes?after=" + quiz).then().statusCode(404);
  }

  @Test
  void list_isLongerThanAPage_goesOn() {
    for (int i = 0; i < 100; i++) {
      lessons.quiz(teacher.schoolId(), List.of(Questions.single()));
    }

    String first = page("/teach/quizzes").statusCode(200).extract().asString();
    String after = first.replaceAll("(?s).*/teach/quizzes\\?after=([0-9a-f-]+).*", "$1");

    assertThat(first).doesNotContain(quiz.toString());
    page("/teach/quizzes?after=" + after)
        .statusCode(200)
        .body(containsString(quiz.toString()))
        .body(not(containsString("Older quizzes")));
  }

  @Test
  void preview_showsPassageAndQuestions_butNoKeys() {
    page("/teach/quizzes/" + quiz + "/preview")
        .statusCode(200)
        .body(containsString("Mayor Ana Ruiz asked the council for a bike lane on Main Street."))
        .body(containsString("7 questions, 12 points."))
        .body(containsString("Who asked for a bike lane?"))
        .body(containsString("Shop owners want <select class=\"select\" aria-label=\"Blank 1\">"))
        .body(containsString("Put the events in order."))
        .body(not(containsString("zq-")));
  }

  @Test
  void publish_reviewedQuiz_isAnnounced() {
    makeDraft();

    String location = publish(teacher, quiz).statusCode(303).extract().header("Location");

    page(location.replaceAll(".*(?=/teach)", ""))
        .statusCode(200)
        .body(containsString("Published: A bike lane for Main Street."));
    assertThat(stored().state).isEqualTo(Quiz.PUBLISHED);
  }

  @Test
  void publish_unreviewedQuestion_isNamedWithALink() {
    makeDraft();
    change(items().get(1), item -> item.status = Item.DRAFT);

    publish(teacher, quiz)
        .statusCode(409)
        .body(containsString("The quiz cannot be published yet."))
        .body(containsString("Question 2</a> has not been reviewed"))
        .body(containsString("/teach/quizzes/" + quiz + "/review?question=q2\""));
    assertThat(stored().state).isEqualTo(Quiz.DRAFT);
  }

  @Test
  void preview_offersEveryFormat_andSaysWhatItCannotCarry() {
    quiz = lessons.quiz(teacher.schoolId(), List.of(Questions.single(), Questions.ordering()));
    Document shown =
        Jsoup.parse(
            page("/teach/quizzes/" + quiz + "/preview").statusCode(200).extract().asString());

    assertThat(shown.select("#export h3").eachText())
        .containsExactly(
            "Civiquiz JSON",
            "Moodle XML",
            "GIFT",
            "Aiken",
            "QTI 1.2 for Canvas",
            "QTI 2.1",
            "QTI 3.0",
            "CSV for a spreadsheet",
            "Paper");
    assertThat(shown.select("#export .small").get(0).text()).isEqualTo("It carries everything.");
    assertThat(shown.select("#export .small").get(3).text())
        .isEqualTo(
            "It cannot carry question 2, because Aiken only has choices of which one is right;"
                + " the title of the quiz; the article; its id; the evidence; what it asks of a"
                + " reader, and how it was made (process, origin); which FAQ entry it asks about;"
                + " the misreadings; the reasons why choices are right or wrong.");
    for (Element link : shown.select("#export a[download]")) {
      page(link.attr("href"))
          .statusCode(200)
          .header("Content-Disposition", startsWith("attachment; filename=\"quiz-"));
    }
  }

  @Test
  void export_isTheQuizFileWithItsKeys() {
    page("/teach/quizzes/" + quiz + "/export")
        .statusCode(200)
        .header("Content-Disposition", is("attachment; filename=\"quiz-" + quiz + ".json\""))
        .contentType(startsWith("application/json"))
        .body("format", is("civiquiz/1"))
        .body("questions.size()", is(7));
    page("/teach/quizzes/" + quiz + "/export?format=none").statusCode(404);
  }

  @Test
  void quizWhoseQuestionsAreBeingMade_showsProgressOnly() {
    changeQuiz(stored -> stored.state = Quiz.GENERATING);

    page("/teach/quizzes").statusCode(200).body(containsString("Drafting"));
    page("/teach/quizzes/" + quiz + "/progress").statusCode(200);
    page("/teach/quizzes/" + quiz + "/preview").statusCode(409);
    page("/teach/quizzes/" + quiz + "/export").statusCode(409);
    publish(teacher, quiz).statusCode(409).body(containsString("still being made"));
  }

  @Test
  void quizOfAnotherSchool_doesNotExist() {
    Schools.Teacher other = schools.teacher();
    for (String part : List.of("preview", "progress", "export")) {
      Forms.page(other.token())
          .get("/teach/quizzes/{id}/{part}", quiz, part)
          .then()
          .statusCode(404);
    }
    publish(other, quiz).statusCode(404);
  }

  @Test
  void signedOut_isSentToTheSignIn() {
    Forms.page()
        .get("/teach/quizzes")
        .then()
        .statusCode(302)
        .header("Location", endsWith("/?next=%2Fteach%2Fquizzes#teacher"));
  }

  @Test
  void student_mayNotSeeThem() {
    Lessons.Lesson lesson = lessons.lesson();
    String student = schools.studentToken(lesson.schoolId(), lesson.studentId());

    Forms.page(student).get("/teach/quizzes").then().statusCode(403);
    Forms.page(student).get("/teach/quizzes/{id}/export", lesson.quizId()).then().statusCode(403);
  }

  private static ValidatableResponse publish(Schools.Teacher teacher, UUID quiz) {
    return Forms.form(teacher.token()).post("/teach/quizzes/{id}/publish", quiz).then();
  }

  private ValidatableResponse page(String path) {
    return Forms.page(teacher.token()).get(path).then();
  }

  private void makeDraft() {
    changeQuiz(stored -> stored.state = Quiz.DRAFT);
  }

  private Quiz stored() {
    return QuarkusTransaction.requiringNew()
        .call(() -> Quiz.findInSchool(teacher.schoolId(), quiz).orElseThrow());
  }

  private void changeQuiz(Consumer<Quiz> change) {
    QuarkusTransaction.requiringNew()
        .run(() -> change.accept(Quiz.findInSchool(teacher.schoolId(), quiz).orElseThrow()));
  }

  private List<UUID> items() {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                QuizSlot.listInOrder(teacher.schoolId(), quiz, 1).stream()
                    .map(slot -> slot.itemId)
                    .toList());
  }

  private void change(UUID item, Consumer<Item> change) {
    QuarkusTransaction.requiringNew()
        .run(() -> change.accept(Item.findInSchool(teacher.schoolId(), item).orElseThrow()));
  }
}
