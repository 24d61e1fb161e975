package org.civiquiz.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.civiquiz.testsupport.Forms;
import org.civiquiz.testsupport.Schools;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SessionTest {

  @Inject Schools schools;

  @Test
  void cookies_areSecureBehindAProxyThatEndsTls() {
    Response plain = signIn("http");
    Response secure = signIn("https");

    assertThat(plain.detailedCookie("civiquiz_session").isSecured()).isFalse();
    assertThat(secure.detailedCookie("civiquiz_session").isSecured()).isTrue();
    assertThat(secure.detailedCookie("civiquiz_session").isHttpOnly()).isTrue();
    assertThat(secure.header("Location")).startsWith("https://");
    Response page = Forms.page().header("X-Forwarded-Proto", "https").get("/");
    assertThat(page.detailedCookie("civiquiz_csrf").isSecured()).isTrue();
    Response display =
        Forms.form()
            .header("X-Forwarded-Proto", "https")
            .formParam("size", "l")
            .post("/me/display");
    assertThat(display.detailedCookie("civiquiz_display").isSecured()).isTrue();
  }

  private Response signIn(String protocol) {
    return Forms.form()
        .header("X-Forwarded-Proto", protocol)
        .formParam("username", schools.teacher().username())
        .formParam("password", Schools.PASSWORD)
        .post("/teach/sign-in");
  }

  @Test
  void signedOut_isSentToTheSignInThatFits_andBackAfterwards() {
    Forms.page()
        .urlEncodingEnabled(false)
        .get("/teach?view=a%20b")
        .then()
        .statusCode(302)
        .header("Location", endsWith("/?next=%2Fteach%3Fview%3Da%2520b#teacher"));
    Forms.page().get("/me").then().statusCode(302).header("Location", endsWith("/?next=%2Fme"));
  }

  @Test
  void signedOutWhileAFormIsOpen_comesBackToItsPage() {
    Forms.form()
        .header("Referer", "http://localhost/me?a=1")
        .post("/me/assignments/8f9f3bd4-5f0e-4e4f-8f06-7d4fb2a1f5a0/start")
        .then()
        .statusCode(302)
        .header("Location", endsWith("/?next=%2Fme%3Fa%3D1"));
    Forms.form()
        .header("Referer", "http://localhost//evil.example")
        .post("/me/assignments/8f9f3bd4-5f0e-4e4f-8f06-7d4fb2a1f5a0/start")
        .then()
        .header("Location", endsWith(":" + RestAssured.port + "/"));
  }

  @Test
  void scriptOfASignedOutPage_isToldToGoToTheSignIn() {
    Forms.page()
        .header("HX-Request", "true")
        .header("HX-Current-URL", "http://localhost/teach?tab=2")
        .get("/teach")
        .then()
        .statusCode(401)
        .header("HX-Redirect", is("/?next=%2Fteach%3Ftab%3D2#teacher"))
        .header("Location", nullValue())
        .body(equalTo(""));
  }

  @Test
  void sessionThatIsOver_isForgotten() {
    Response answer = Forms.page("no.good.token").get("/me");

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.detailedCookie("civiquiz_session").getMaxAge()).isZero();
  }

  @Test
  void nextPage_isAPathOfThisApplication() {
    assertThat(Session.safeNext("/teach/quizzes?after=1", "/me"))
        .isEqualTo("/teach/quizzes?after=1");
    for (String unsafe :
        new String[] {
          null,
          "",
          "teach",
          "//evil.example",
          "https://evil.example",
          "/\\evil.example",
          "\\\\evil.example",
          "/\t/evil.example",
          " //evil.example",
          "/a b",
          "/%zz",
          "/ä",
          "/a|b",
          "javascript:alert(1)"
        }) {
      assertThat(Session.safeNext(unsafe, "/me")).as("next %s", unsafe).isEqualTo("/me");
    }
  }
}
