package org.civiquiz.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.civiquiz.testsupport.Forms.page;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.civiquiz.testsupport.Classes;
import org.civiquiz.testsupport.Questions;
import org.civiquiz.testsupport.Schools;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PrintPagesTest {

  @Inject Classes classes;
  @Inject Schools schools;

  Classes.Taught taught;

  @BeforeEach
  void setUp() {
    taught = classes.taught(a -> {}, "Hannah Levy");
  }

  @Test
  void studentCopy_hasEveryQuestion_andNothingOfTheKeyOrTheClass() {
    Document page = print("");

    String copy = page.select(".sheet-quiz").html() + page.select(".sheet-answers").html();
    assertThat(page.select(".sheet-quiz .pq")).hasSize(7);
    assertThat(page.select(".sheet-answers .pq")).hasSize(7);
    assertThat(page.select(".sheet-quiz .passage .pn").eachText()).contains("Paragraph 1");
    assertThat(copy)
        .doesNotContain(Questions.RATIONALE, "zq-accepted", "zq-rubric", "zq-origin", "Hannah");
  }

  @Test
  void key_namesTheAnswerTheEvidenceAndTheMisreadings() {
    Document page = print("");
    List<String> options = page.select(".sheet-quiz .pq").get(0).select("li").eachText();
    String key = options.stream().filter(one -> one.endsWith("Ana Ruiz")).findFirst().orElseThrow();

    String row = page.select(".sheet-key tbody tr").first().text();

    assertThat(row)
        .startsWith(
            "1. Who asked for a bike lane? (1) "
                + key.replaceFirst(" ", ". ")
                + " Mayor Ana Ruiz"
                + " asked the council for a bike lane on Main Street. paragraph 1 ")
        .contains("Wrong speaker", "Roles swapped", "zq-rationale wrong");
  }

  @Test
  void choices_areTakenFromTheAddress() {
    Document page = print("?what=key&size=large");

    assertThat(page.select("input[checked]").eachAttr("id"))
        .contains("copy-key", "print-large")
        .doesNotContain("copy-all", "print-normal");
  }

  @Test
  void letters_areTheSameOnEveryCopy() {
    assertThat(print("").select(".sheet").outerHtml())
        .isEqualTo(print("").select(".sheet").outerHtml());
  }

  @Test
  void others_printNothing() {
    String path = "/teach/quizzes/" + taught.assignment().quizId + "/print";
    page().get(path).then().statusCode(302);
    page(schools.teacher().token()).get(path).then().statusCode(404);
    page(schools.studentToken(taught.schoolId(), taught.students().get(0)))
        .get(path)
        .then()
        .statusCode(403);
  }

  private Document print(String query) {
    return Jsoup.parse(
        page(taught.teacher().token())
            .get("/teach/quizzes/" + taught.assignment().quizId + "/print" + query)
            .then()
            .statusCode(200)
            .extract()
            .asString());
  }
}
