package org.civiquiz.web;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.UUID;
import org.civiquiz.testsupport.Forms;
import org.civiquiz.testsupport.Schools;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FormTokenTest {

  private static final RestAssuredConfig AS_IS =
      RestAssuredConfig.config()
          .encoderConfig(
              EncoderConfig.encoderConfig()
                  .encodeContentTypeAs("application/x-www-form-urlencoded", ContentType.TEXT)
                  .encodeContentTypeAs("multipart/form-data", ContentType.TEXT));

  @Inject Schools schools;

  /** Pages of the kinds that take forms. */
  @Path("/test-forms")
  @PermitAll
  public static class EchoPages {
    @POST
    @Path("field")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public String field(@RestForm String text) {
      return text;
    }

    @POST
    @Path("map")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public String map(MultivaluedMap<String, String> form) {
      return form.getFirst("text");
    }

    @POST
    @Path("file")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public String file(@RestForm String text, @RestForm FileUpload file) {
      return text + " " + file.fileName() + " " + file.size();
    }

    @POST
    @Path("none")
    public String none() {
      return "done";
    }
  }

  @Test
  void page_givesTheTokenInTheFormAndInACookieThatScriptsCannotRead() {
    Response page = given().get("/");

    String token = page.cookie("civiquiz_csrf");
    assertThat(page.asString()).contains("name=\"csrf-token\" value=\"" + token + "\"");
    assertThat(page.headers().getValues("Set-Cookie"))
        .singleElement()
        .asString()
        .matches("civiquiz_csrf=[\\w-]{32}; Path=/; HTTPOnly; SameSite=Lax");
  }

  @Test
  void browserThatHasAToken_keepsIt() {
    Response page = given().cookie("civiquiz_csrf", Forms.TOKEN).get("/");

    assertThat(page.cookie("civiquiz_csrf")).isNull();
    assertThat(page.asString()).contains("name=\"csrf-token\" value=\"" + Forms.TOKEN + "\"");
  }

  @Test
  void cookieThatIsNoToken_isReplaced() {
    Response page = given().cookie("civiquiz_csrf", "short").get("/");

    assertThat(page.cookie("civiquiz_csrf")).hasSize(32);
  }

  @Test
  void answerWithoutAForm_setsNoCookie() {
    assertThat(given().get("/app/civiquiz.css").headers().getValues("Set-Cookie")).isEmpty();
    assertThat(given().get("/api/quizzes").headers().getValues("Set-Cookie")).isEmpty();
  }

  @Test
  void form_withItsToken_passes() {
    Forms.form().formParam("text", "a ü").post("/test-forms/field").then().body(is("a ü"));
    Forms.form().formParam("text", "a ü").post("/test-forms/map").then().body(is("a ü"));
    Forms.form().post("/test-forms/none").then().body(is("done"));
  }

  @Test
  void formWithAFile_withItsToken_passes() {
    Forms.form()
        .formParam("text", "note")
        .multiPart("file", "quiz.json", new byte[300_000])
        .post("/test-forms/file")
        .then()
        .statusCode(200)
        .body(is("note quiz.json 300000"));
  }

  @Test
  void tokenInAHeader_passes() {
    Forms.page()
        .cookie("civiquiz_csrf", Forms.TOKEN)
        .header("X-CSRF-TOKEN", Forms.TOKEN)
        .post("/test-forms/none")
        .then()
        .body(is("done"));
  }

  @Test
  void form_withoutItsToken_isRefusedWithAPage() {
    Forms.page()
        .formParam("text", "a")
        .post("/test-forms/field")
        .then()
        .statusCode(403)
        .contentType("text/html;charset=UTF-8")
        .body(containsString("load the page again"));
    Forms.page().formParam("text", "a").post("/test-forms/map").then().statusCode(403);
    Forms.page().post("/test-forms/none").then().statusCode(403);
    Forms.page()
        .multiPart("file", "quiz.json", new byte[3])
        .post("/test-forms/file")
        .then()
        .statusCode(403);
  }

  @Test
  void form_withTheTokenInOnePlaceOnly_isRefused() {
    Forms.page()
        .formParam("csrf-token", Forms.TOKEN)
        .post("/test-forms/none")
        .then()
        .statusCode(403);
    Forms.page()
        .cookie("civiquiz_csrf", Forms.TOKEN)
        .post("/test-forms/none")
        .then()
        .statusCode(403);
    Forms.page()
        .queryParam("csrf-token", Forms.TOKEN)
        .cookie("civiquiz_csrf", Forms.TOKEN)
        .post("/test-forms/none")
        .then()
        .statusCode(403);
  }

  @Test
  void form_withAnotherToken_isRefused() {
    String other = Forms.TOKEN.replace('0', '1');
    Forms.page()
        .cookie("civiquiz_csrf", Forms.TOKEN)
        .formParam("csrf-token", other)
        .post("/test-forms/none")
        .then()
        .statusCode(403);
    Forms.page()
        .cookie("civiquiz_csrf", "")
        .formParam("csrf-token", "")
        .post("/test-forms/none")
        .then()
        .statusCode(403);
  }

  @Test
  void apiCalls_needNoFormToken_rawOrAsAForm() {
    String token = schools.teacher().token();
    byte[] quiz = QUIZ.getBytes(UTF_8);

    given().auth().oauth2(token).body(quiz).post("/api/quizzes").then().statusCode(201);
    given()
        .auth()
        .oauth2(token)
        .multiPart("file", "quiz.json", quiz, "application/json")
        .post("/api/quizzes")
        .then()
        .statusCode(200)
        .body("questions", equalTo(1));
    given()
        .config(AS_IS)
        .auth()
        .oauth2(token)
        .contentType("application/x-www-form-urlencoded")
        .body(QUIZ)
        .post("/api/quizzes")
        .then()
        .statusCode(200);
  }

  @Test
  void apiCallWithoutABody_ignoresTheContentType() {
    String token = schools.teacher().token();
    UUID quiz =
        UUID.fromString(
            given()
                .auth()
                .oauth2(token)
                .body(QUIZ.getBytes(UTF_8))
                .post("/api/quizzes")
                .path("id"));

    given()
        .config(AS_IS)
        .auth()
        .oauth2(token)
        .contentType("multipart/form-data")
        .post("/api/quizzes/{id}/publication", quiz)
        .then()
        .statusCode(200)
        .body("state", is("published"));
  }

  private static final String QUIZ =
      """
      {"format": "civiquiz/1", "title": "Who asked?", "language": "en",
       "article": {"title": "", "text": ""},
       "questions": [{"id": "q1", "type": "true_false", "stem": "Ana Ruiz asked.", "points": 1,
         "options": [{"id": "true", "text": "True", "correct": true},
                     {"id": "false", "text": "False", "correct": false}]}]}
      """;
}
