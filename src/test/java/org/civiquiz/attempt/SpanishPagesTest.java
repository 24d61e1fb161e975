package org.civiquiz.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.civiquiz.testsupport.Forms.form;
import static org.civiquiz.testsupport.Forms.page;
import static org.hamcrest.Matchers.endsWith;

import io.quarkus.qute.i18n.Message;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.civiquiz.core.question.Response;
import org.civiquiz.testsupport.Classes;
import org.civiquiz.testsupport.Questions;
import org.civiquiz.testsupport.Schools;
import org.civiquiz.web.PageWords;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SpanishPagesTest {

  private static final String COOKIE = "civiquiz_language";

  @Inject Classes classes;
  @Inject Schools schools;

  @Test
  void firstVisit_followsTheBrowser_andTheChoiceGoesBeforeIt() {
    assertThat(join("es-MX,es;q=0.9,en;q=0.8", null).select("h1").text())
        .isEqualTo("Lee con atención. Muestra dónde lo dice.");
    assertThat(join("es-MX,es;q=0.9,en;q=0.8", null).select("html").attr("lang")).isEqualTo("es");
    assertThat(join("fr,en;q=0.8", null).select("html").attr("lang")).isEqualTo("en");
    assertThat(join("*", null).select("html").attr("lang")).isEqualTo("en");
    assertThat(join("es", "en").select("html").attr("lang")).isEqualTo("en");
    assertThat(join("en", "es").select("html").attr("lang")).isEqualTo("es");
    assertThat(join("en", "xx").select("html").attr("lang")).isEqualTo("en");
  }

  @Test
  void choice_isKept_andGoesBackToThePage() {
    form()
        .header("Referer", "http://localhost/help")
        .formParam("language", "es")
        .post("/me/language")
        .then()
        .statusCode(303)
        .header("Location", endsWith("/help"))
        .cookie(COOKIE, "es");
    form().formParam("language", "klingon").post("/me/language").then().cookie(COOKIE, "en");
  }

  @Test
  void everyStudentPage_isInSpanish_andTheQuizStaysInEnglish() {
    Classes.Taught taught =
        classes.taught(
            assignment -> {
              assignment.timeLimitMinutes = 30;
              assignment.attemptsAllowed = 3;
            },
            "Maya Torres");
    UUID done =
        classes.turnedIn(
            taught,
            0,
            Map.of(
                0, new Response.Chosen(List.of("c")),
                2, new Response.Chosen(List.of("false")),
                6, new Response.Entered("A place for cars.")));
    String session = schools.studentToken(taught.schoolId(), taught.students().get(0));

    Document home = get(session, "/me");
    assertThat(home.select("h1").text()).isEqualTo("Hola, Maya Torres");
    assertThat(home.select(".lede").text()).isEqualTo("Tienes 1 cuestionario por hacer.");
    assertThat(home.select("[lang=en]").eachText()).contains("A bike lane for Main Street");
    requireNoEnglish(home);

    String attempt =
        form(session)
            .post("/me/assignments/" + taught.assignment().id + "/start")
            .then()
            .statusCode(303)
            .extract()
            .header("Location")
            .replaceAll(".*(/quiz/[^/]+)/.*", "$1");
    for (int number = 1; number <= Questions.ofEveryType().size(); number++) {
      Document question = get(session, attempt + "/q/" + number);
      assertThat(question.select("h1").text()).isEqualTo("Pregunta " + number + " de 7");
      assertThat(question.select(".passage").attr("lang")).isEqualTo("en");
      requireNoEnglish(question);
    }
    Document review = get(session, attempt + "/review");
    assertThat(review.select("h1").text()).isEqualTo("Revisa tus respuestas");
    assertThat(review.select(".notice strong").text())
        .isEqualTo("Las preguntas 1, 2, 3, 4, 5, 6 y 7 todavía no tienen respuesta.");
    requireNoEnglish(review);

    Document result = get(session, "/quiz/" + done + "/result");
    assertThat(result.select("h1").text()).isEqualTo("Tu resultado");
    assertThat(result.select("#fb-1 .mis").text()).isEqualTo("Papeles cambiados");
    assertThat(result.select("#fb-1 .src").text()).startsWith("Prueba: el párrafo 1.");
    requireNoEnglish(result);
    requireNoEnglish(get(session, "/help"));
    requireNoEnglish(join("es", null));
  }

  @Test
  void pagesOfTheStaff_andErrors_stayInEnglish() {
    String teacher = schools.teacher().token();

    assertThat(get(teacher, "/teach").select("html").attr("lang")).isEqualTo("en");
    assertThat(get(teacher, "/teach").select("nav li").first().text()).isEqualTo("Classes");
    Document missing =
        Jsoup.parse(
            page(teacher)
                .cookie(COOKIE, "es")
                .get("/quiz/none/result")
                .then()
                .extract()
                .asString());
    assertThat(missing.select("html").attr("lang")).isEqualTo("en");
    assertThat(missing.select("footer").text()).contains("Help and privacy");
  }

  private static void requireNoEnglish(Document page) {
    page.select("[lang=en]").remove();
    assertThat(page.select("html").attr("lang")).isEqualTo("es");
    List<String> english =
        Stream.of(PageWords.class, TakeWords.class, ResultWords.class)
            .flatMap(bundle -> Stream.of(bundle.getMethods()))
            .map((Method method) -> method.getAnnotation(Message.class).value())
            .filter(text -> text.indexOf('{') < 0 && text.indexOf(' ') > 0)
            .filter(text -> page.outerHtml().contains(text))
            .toList();
    assertThat(english).isEmpty();
  }

  private static Document join(String accepted, String chosen) {
    var request = page().header("Accept-Language", accepted);
    if (chosen != null) {
      request.cookie(COOKIE, chosen);
    }
    return Jsoup.parse(request.get("/").then().statusCode(200).extract().asString());
  }

  private static Document get(String session, String path) {
    return Jsoup.parse(
        page(session).cookie(COOKIE, "es").get(path).then().statusCode(200).extract().asString());
  }
}
