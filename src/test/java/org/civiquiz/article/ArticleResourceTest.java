package org.civiquiz.article;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.civiquiz.testsupport.Questions;
import org.civiquiz.testsupport.Refusals;
import org.civiquiz.testsupport.Schools;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ArticleResourceTest {

  @Inject Schools schools;

  private Schools.Teacher teacher;

  @BeforeEach
  void setUp() {
    teacher = schools.teacher();
  }

  @Test
  void plainText_isStoredWithItsFaq() {
    int faq = Questions.ARTICLE.indexOf("Who asked for the lane?");

    post("text/plain", Questions.ARTICLE.getBytes(UTF_8))
        .then()
        .statusCode(201)
        .body("keySet()", equalTo(Set.of("id", "title", "faq", "warnings")))
        .body("title", equalTo("Town council weighs a bike lane"))
        .body("faq", hasSize(1))
        .body("faq[0].question", equalTo("Who asked for the lane?"))
        .body("faq[0].answer", equalTo("Mayor Ana Ruiz asked for it."))
        .body("faq[0].start", equalTo(faq))
        .body("faq[0].end", equalTo(Questions.ARTICLE.stripTrailing().length()));
    assertThat(count()).isOne();
  }

  @Test
  void markdownAndHtml_haveTheSameTitle() {
    String markdown = "# A bike lane\n\nMayor Ana Ruiz asked the council for a bike lane.\n";
    String html = "<h1>A bike lane</h1><p>Mayor Ana Ruiz asked the council for a bike lane.</p>";

    assertThat(
            List.of(
                post("text/markdown", markdown.getBytes(UTF_8)).<String>path("title"),
                post("text/html; charset=utf-8", html.getBytes(UTF_8)).<String>path("title")))
        .containsExactly("A bike lane", "A bike lane");
  }

  @Test
  void whatIsNoArticle_isRefused_andNotStored() {
    assertThat(
            List.of(
                Refusals.of(post("text/plain", new byte[0])),
                Refusals.of(post("text/plain", " \n\t\n".getBytes(UTF_8))),
                Refusals.of(post("text/html", "<script>let a;</script>".getBytes(UTF_8))),
                Refusals.of(post("text/plain", new byte[] {0, 1, 2, 0, 0, 7, 0, 0})),
                Refusals.of(post("text/plain", "a ".repeat(100_001).getBytes(UTF_8))),
                Refusals.of(post("application/json", "{}".getBytes(UTF_8))),
                Refusals.of(post("application/pdf", "%PDF-1.7".getBytes(UTF_8)))))
        .containsExactly(
            "422 body: The article is empty: there is no text in it, from line 1 to its end.",
            "422 body: The article is empty: there is no text in it, from line 1 to its end.",
            "422 body: The article is empty: there is no text in it, from line 1 to its end.",
            "422 body: The file is not text: byte 1 is 0.",
            "413 The article is too long: 200,001 characters; at most 200,000 are read (reached in"
                + " line 1).",
            "415 This call does not read a body of this Content-Type",
            "415 This call does not read a body of this Content-Type");
    assertThat(count()).isZero();
  }

  private Response post(String type, byte[] body) {
    return given()
        .auth()
        .oauth2(teacher.token())
        .contentType(type)
        .body(body)
        .post("/api/articles");
  }

  private long count() {
    return QuarkusTransaction.requiringNew()
        .call(() -> Article.count("schoolId", teacher.schoolId()));
  }
}
