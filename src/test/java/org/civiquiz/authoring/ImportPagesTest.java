package org.civiquiz.authoring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.civiquiz.quiz.Quiz;
import org.civiquiz.testsupport.Forms;
import org.civiquiz.testsupport.Lessons;
import org.civiquiz.testsupport.QuizFiles;
import org.civiquiz.testsupport.Schools;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ImportPagesTest {

  private static final String FAULTY =
      """
      {"format": "civiquiz/1", "title": "Who asked?", "language": "en",
       "article": {"title": "", "text": ""},
       "questions": [
         {"id": "q1", "type": "true_false", "stem": "Ana Ruiz asked.", "points": 1,
           "options": [{"id": "true", "text": "True", "correct": true},
                       {"id": "false", "text": "False", "correct": false}]},
         {"id": "q2", "type": "single_choice", "stem": "Who <b>asked</b>?", "points": 1,
           "options": [{"id": "a", "text": "Ana", "correct": true},
                       {"id": "b", "text": "Bo", "correct": true}]}]}
      """;

  @Inject Schools schools;
  @Inject Lessons lessons;

  private Schools.Teacher teacher;

  @BeforeEach
  void setUp() {
    teacher = schools.teacher();
  }

  @Test
  void form_isShown() {
    Forms.page(teacher.token())
        .get("/teach/import")
        .then()
        .statusCode(200)
        .body(containsString("<h1>Import questions</h1>"));
  }

  @Test
  void goodFile_isImported_withWhatItLacks() {
    upload("who.json", QuizFiles.oneQuestion())
        .post("/teach/import")
        .then()
        .statusCode(200)
        .body(containsString("<h2>who.json</h2>"))
        .body(containsString("1 question is imported."))
        .body(containsString("new draft “Who asked?”"))
        .body(containsString("Some questions lack what generated ones have."))
        .body(not(containsString("What to fix")));
    assertThat(quizzes()).isOne();
  }

  @Test
  void sameFileAgain_saysThatItTakesThePlaceOfTheFirst() {
    upload("who.json", QuizFiles.oneQuestion()).post("/teach/import");

    upload("who.json", QuizFiles.oneQuestion())
        .post("/teach/import")
        .then()
        .statusCode(200)
        .body(containsString("take the place of what was in the draft “Who asked?”"));
    assertThat(quizzes()).isOne();
  }

  @Test
  void pastedText_isImported() {
    Forms.form(teacher.token())
        .multiPart("text", QuizFiles.oneQuestion(), "text/plain; charset=UTF-8")
        .post("/teach/import")
        .then()
        .statusCode(200)
        .body(containsString("<h2>Pasted text</h2>"))
        .body(containsString("1 question is imported."));
  }

  @Test
  void faultyQuestion_isLeftOut_andShownInItsLine() {
    String page =
        upload("who.json", FAULTY)
            .post("/teach/import")
            .then()
            .statusCode(200)
            .extract()
            .asString();

    assertThat(page)
        .contains("1 question is imported. 1 needs a fix.")
        .contains("<a href=\"#l8\">Line 8</a></th><td data-l=\"Where\">questions[1].options</td>")
        .contains("<li id=\"l8\" class=\"bad\">")
        .doesNotContain("<b>asked</b>");
  }

  @Test
  void unreadableFile_isShownWithTheMessageUnderItsLine() {
    String page =
        upload("broken.json", "{\"format\": \"civiquiz/1\",\n \"title\" \"Who asked?\"}\n")
            .post("/teach/import")
            .then()
            .statusCode(422)
            .body(containsString("<title>Error: Import questions – Civiquiz</title>"))
            .body(containsString("The file cannot be used."))
            .extract()
            .asString();

    assertThat(page)
        .contains("<li id=\"l2\" class=\"bad\">")
        .contains("<mark>")
        .contains("role=\"alert\"");
    assertThat(quizzes()).isZero();
  }

  @Test
  void fileWithoutText_hasNoLinesToShow() {
    Forms.form(teacher.token())
        .multiPart(
            "file", "quiz.zip", new byte[] {'P', 'K', 3, 4, 0, 0, (byte) 0xFF}, "application/zip")
        .post("/teach/import")
        .then()
        .statusCode(422)
        .body(containsString("The file cannot be used."))
        .body(not(containsString("Your file")));
  }

  @Test
  void nothingSent_saysSo_andKeepsNothing() {
    Forms.form(teacher.token())
        .multiPart("text", " ", "text/plain")
        .post("/teach/import")
        .then()
        .statusCode(422)
        .body(containsString("Choose a file, or paste its text."));
  }

  @Test
  void textAndFile_asksForOne_andKeepsTheText() {
    upload("who.json", QuizFiles.oneQuestion())
        .multiPart("text", "::Q1:: Who asked? {T}", "text/plain; charset=UTF-8")
        .post("/teach/import")
        .then()
        .statusCode(422)
        .body(containsString("There is a pasted text and a file too."))
        .body(containsString("::Q1:: Who asked? {T}"));
    assertThat(quizzes()).isZero();
  }

  @Test
  void script_getsTheResultAlone() {
    upload("who.json", QuizFiles.oneQuestion())
        .header("HX-Request", "true")
        .post("/teach/import")
        .then()
        .statusCode(200)
        .body(containsString("1 question is imported."))
        .body(not(containsString("<html")));
    upload("who.json", "{")
        .header("HX-Request", "true")
        .post("/teach/import")
        .then()
        .statusCode(200)
        .body(containsString("The file cannot be used."));
  }

  @Test
  void anotherSchool_doesNotSeeWhatWasImported() {
    upload("who.json", QuizFiles.oneQuestion()).post("/teach/import");

    Forms.page(schools.teacher().token())
        .get("/teach/quizzes")
        .then()
        .body(not(containsString("Who asked?")));
  }

  @Test
  void signedOut_isSentToTheSignIn() {
    Forms.page()
        .get("/teach/import")
        .then()
        .statusCode(302)
        .header("Location", endsWith("/?next=%2Fteach%2Fimport#teacher"));
  }

  @Test
  void student_mayNotImport() {
    Lessons.Lesson lesson = lessons.lesson();

    Forms.form(schools.studentToken(lesson.schoolId(), lesson.studentId()))
        .multiPart("text", QuizFiles.oneQuestion(), "text/plain")
        .post("/teach/import")
        .then()
        .statusCode(403)
        .contentType(startsWith("text/html"));
  }

  private RequestSpecification upload(String name, String content) {
    return Forms.form(teacher.token())
        .multiPart("file", name, content.getBytes(UTF_8), "application/octet-stream");
  }

  private long quizzes() {
    return QuarkusTransaction.requiringNew().call(() -> Quiz.count("schoolId", teacher.schoolId()));
  }
}
