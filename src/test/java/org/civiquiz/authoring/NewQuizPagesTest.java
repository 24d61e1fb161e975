package org.civiquiz.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.civiquiz.article.Article;
import org.civiquiz.core.pipeline.QuestionPipeline;
import org.civiquiz.generation.ModelLessGeneration;
import org.civiquiz.generation.QuizGeneration;
import org.civiquiz.generation.SlowGeneration;
import org.civiquiz.quiz.Quiz;
import org.civiquiz.testsupport.Forms;
import org.civiquiz.testsupport.Lessons;
import org.civiquiz.testsupport.Schools;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class NewQuizPagesTest {

  private static final String ARTICLE =
      """
      # Harbor town votes on a new bridge

      The council of Larkhaven approved a new bridge on Tuesday. “We are proud of this plan,” said \
      Mayor Ana Ruiz. The bridge may open in May.

      ## FAQ

      Q: Who approved the bridge?
      A: The council of Larkhaven approved it.
      """;

  private static final List<String> KINDS =
      List.of("single_choice", "multiple_choice", "true_false", "cloze", "matching");

  @Inject Schools schools;
  @Inject Lessons lessons;
  @Inject QuizGeneration generation;
  @Inject QuestionPipeline pipeline;

  private Schools.Teacher teacher;

  @BeforeEach
  void setUp() {
    teacher = schools.teacher();
  }

  @Test
  void check_tellsWhatWasFound_andStoresNothing() {
    String found =
        filled(ARTICLE)
            .header("HX-Request", "true")
            .post("/teach/quizzes/check")
            .then()
            .statusCode(200)
            .extract()
            .asString();

    assertThat(found)
        .contains("1 paragraph and 1 complete FAQ pair.")
        .contains("1 person or group is quoted or reported: Ana Ruiz.")
        .contains("<dt>Words</dt><dd>36</dd>")
        .contains("Flesch-Kincaid")
        .contains("Who approved the bridge?")
        .doesNotContain("<html");
    assertThat(quizzes()).isZero();
    assertThat(articles()).isZero();
  }

  @Test
  void check_withoutScript_isTheSamePageWithEverythingTyped() {
    filled(ARTICLE)
        .multiPart("title", "Who “voted”?", "text/plain; charset=UTF-8")
        .multiPart("source", "The Larkhaven Post", "text/plain")
        .post("/teach/quizzes/check")
        .then()
        .statusCode(200)
        .body(containsString("<h1>New quiz from an article</h1>"))
        .body(containsString("value=\"Who “voted”?\""))
        .body(containsString("value=\"The Larkhaven Post\""))
        .body(containsString("“We are proud of this plan,” said Mayor Ana Ruiz."))
        .body(containsString("1 paragraph and 1 complete FAQ pair."));
  }

  @Test
  void check_ofAFile_putsItsTextIntoTheField() {
    form()
        .multiPart("file", "bridge.md", ARTICLE.getBytes(StandardCharsets.UTF_8), "text/markdown")
        .header("HX-Request", "true")
        .post("/teach/quizzes/check")
        .then()
        .statusCode(200)
        .body(containsString("data-hx-swap-oob=\"innerHTML:#article-field\""))
        .body(containsString("# Harbor town votes on a new bridge"))
        .body(containsString("<option value=\"markdown\" selected>"));
  }

  @Test
  void check_ofAPicture_saysWhatItIs() {
    byte[] picture = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0};

    form()
        .multiPart("file", "bridge.png", picture, "image/png")
        .header("HX-Request", "true")
        .post("/teach/quizzes/check")
        .then()
        .statusCode(200)
        .body(containsString("The file is a picture"));
  }

  @Test
  void create_storesArticleAndQuiz_andLeadsToTheReview() throws IOException {
    String location =
        complete(news())
            .multiPart("title", "Who voted?", "text/plain")
            .multiPart("source", "The Larkhaven Post", "text/plain")
            .post("/teach/quizzes")
            .then()
            .statusCode(303)
            .header("Location", containsString("/review"))
            .extract()
            .header("Location");

    Quiz quiz = quiz(location);
    assertThat(quiz.title).isEqualTo("Who voted?");
    assertThat(quiz.state).isEqualTo("draft");
    Article article = article(quiz);
    assertThat(article.title)
        .isEqualTo("Washington warns North Korea over possible arms deal with Russia");
    assertThat(article.source).isEqualTo("The Larkhaven Post");
  }

  @Test
  void create_withoutTitle_takesTheArticles() throws IOException {
    String location =
        complete(news()).post("/teach/quizzes").then().statusCode(303).extract().header("Location");

    assertThat(quiz(location).title)
        .isEqualTo("Washington warns North Korea over possible arms deal with Russia");
  }

  @Test
  void create_withNothing_namesEveryField() {
    form()
        .multiPart("count", "10", "text/plain")
        .post("/teach/quizzes")
        .then()
        .statusCode(422)
        .body(containsString("<title>Error: New quiz from an article – Civiquiz</title>"))
        .body(containsString("4 things to fix"))
        .body(containsString("<a href=\"#qt\">Give the quiz a title.</a>"))
        .body(containsString("<a href=\"#art\">Paste an article, or upload a file.</a>"))
        .body(containsString("<a href=\"#rights\">Say that you may use this text in class.</a>"))
        .body(containsString("<a href=\"#types\">Choose at least one kind of question.</a>"));
  }

  @Test
  void create_thatFails_losesNothing() {
    filled("Just <b>some</b> words & more.")
        .multiPart("title", "My \"title\"", "text/plain")
        .multiPart("type", "cloze", "text/plain")
        .multiPart("count", "14", "text/plain")
        .post("/teach/quizzes")
        .then()
        .statusCode(422)
        .body(containsString("Just &lt;b&gt;some&lt;/b&gt; words &amp; more."))
        .body(containsString("value=\"My &quot;title&quot;\""))
        .body(containsString("value=\"cloze\" checked"))
        .body(not(containsString("value=\"true_false\" checked")))
        .body(containsString("<option value=\"14\" selected>"));
    assertThat(articles()).isZero();
  }

  @Test
  void create_withTextAndFile_asksForOne() {
    complete(ARTICLE)
        .multiPart("file", "bridge.md", ARTICLE.getBytes(StandardCharsets.UTF_8), "text/markdown")
        .post("/teach/quizzes")
        .then()
        .statusCode(422)
        .body(containsString("There is a text in the field and a file too."));
  }

  @Test
  void create_withAnArticleOfTheGreatestLength_isReadAsAWhole() {
    String tooLong = "The town votes. ".repeat(12_500) + "It does.";

    complete(tooLong)
        .multiPart("title", "Too long", "text/plain")
        .post("/teach/quizzes")
        .then()
        .statusCode(422)
        .body(containsString("The article is too long: 200,008 characters"))
        .body(containsString("The town votes. It does."));
  }

  @Test
  void create_withoutAnyQuestion_saysWhy_andStoresNothing() {
    complete("Roses are red. Violets are blue.")
        .multiPart("title", "A poem", "text/plain")
        .post("/teach/quizzes")
        .then()
        .statusCode(422)
        .body(containsString("No question could be drafted."))
        .body(containsString("Roses are red. Violets are blue."))
        .body(containsString("href=\"/teach/import\""));
    assertThat(quizzes()).isZero();
    assertThat(articles()).isZero();
  }

  @Test
  void create_withoutAModel_is503_andLosesNothing() {
    QuarkusMock.installMockForInstance(new ModelLessGeneration(), generation);

    complete(ARTICLE)
        .post("/teach/quizzes")
        .then()
        .statusCode(503)
        .body(containsString("The language model could not be loaded"))
        .body(containsString("said Mayor Ana Ruiz."));
    assertThat(articles()).isZero();
  }

  @Test
  void create_thatTakesLong_leadsToThePageThatWaits() throws IOException {
    SlowGeneration slow = new SlowGeneration();
    QuarkusMock.installMockForInstance(slow, generation);
    String progress =
        complete(news())
            .post("/teach/quizzes")
            .then()
            .statusCode(303)
            .header("Location", endsWith("/progress"))
            .extract()
            .header("Location");
    page(progress)
        .statusCode(200)
        .body(containsString("We are drafting questions"))
        .body(containsString("<meta http-equiv=\"refresh\" content=\"5\">"));
    poll(progress).statusCode(204);

    slow.complete(pipeline);

    page(progress).statusCode(303).header("Location", endsWith("/review"));
    poll(progress).statusCode(200).header("HX-Redirect", endsWith("/review"));
  }

  @Test
  void quizWithoutQuestions_saysWhy_andOffersItsTextAgain() {
    SlowGeneration slow = new SlowGeneration();
    QuarkusMock.installMockForInstance(slow, generation);
    String progress = complete(ARTICLE).post("/teach/quizzes").then().extract().header("Location");
    slow.fail(new IllegalStateException("This is a test"));
    String id = progress.replaceAll(".*/quizzes/(.*)/progress", "$1");

    page(progress)
        .statusCode(200)
        .body(containsString("No questions could be drafted"))
        .body(containsString("a fault on our side"))
        .body(containsString("/teach/quizzes/new?from=" + id));
    page("/teach/quizzes/new?from=" + id)
        .statusCode(200)
        .body(containsString("said Mayor Ana Ruiz."));
    Forms.page(schools.teacher().token())
        .get("/teach/quizzes/new?from=" + id)
        .then()
        .statusCode(404);
  }

  @Test
  void signedOut_isSentToTheSignIn() {
    Forms.page()
        .get("/teach/quizzes/new")
        .then()
        .statusCode(302)
        .header("Location", containsString("/?next="));
  }

  @Test
  void student_mayNotSeeIt() {
    Lessons.Lesson lesson = lessons.lesson();
    String student = schools.studentToken(lesson.schoolId(), lesson.studentId());

    Forms.page(student).get("/teach/quizzes/new").then().statusCode(403);
    Forms.form(student)
        .multiPart("article", ARTICLE, "text/plain")
        .post("/teach/quizzes")
        .then()
        .statusCode(403);
  }

  @Test
  void formWithoutItsToken_isRefused() {
    Forms.page(teacher.token())
        .multiPart("article", ARTICLE, "text/plain")
        .post("/teach/quizzes")
        .then()
        .statusCode(403)
        .body(allOf(containsString("too old"), containsString("Nothing was")));
  }

  private static String news() throws IOException {
    return Files.readString(Path.of("quizzes", "north-korea-arms-talks", "article.md"));
  }

  private RequestSpecification form() {
    return Forms.form(teacher.token());
  }

  private RequestSpecification filled(String article) {
    return form().multiPart("article", article, "text/plain; charset=UTF-8");
  }

  private RequestSpecification complete(String article) {
    RequestSpecification form =
        filled(article)
            .multiPart("rights", "1", "text/plain")
            .multiPart("count", "10", "text/plain");
    KINDS.forEach(kind -> form.multiPart("type", kind, "text/plain"));
    return form;
  }

  private ValidatableResponse page(String path) {
    return Forms.page(teacher.token()).get(path).then();
  }

  private ValidatableResponse poll(String path) {
    Response response = Forms.page(teacher.token()).header("HX-Request", "true").get(path);
    return response.then();
  }

  private long quizzes() {
    return QuarkusTransaction.requiringNew().call(() -> Quiz.count("schoolId", teacher.schoolId()));
  }

  private long articles() {
    return QuarkusTransaction.requiringNew()
        .call(() -> Article.count("schoolId", teacher.schoolId()));
  }

  private Quiz quiz(String location) {
    UUID id = UUID.fromString(location.replaceAll(".*/quizzes/(.*)/.*", "$1"));
    return QuarkusTransaction.requiringNew()
        .call(() -> Quiz.findInSchool(teacher.schoolId(), id).orElseThrow());
  }

  private Article article(Quiz quiz) {
    return QuarkusTransaction.requiringNew()
        .call(() -> Article.findInSchool(quiz.schoolId, quiz.articleId).orElseThrow());
  }
}
