package org.civiquiz.web;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.Locale;
import org.civiquiz.testsupport.Refusals;
import org.civiquiz.testsupport.Schools;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LongBodiesTest {

  @Inject Schools schools;

  @TestHTTPResource("/")
  URI server;

  @Test
  void bodyOverTheLimit_isRefusedBeforeItIsSent() throws IOException {
    String answer = announce(21 * 1024 * 1024 + 1);

    assertThat(answer).startsWith("HTTP/1.1 413 ");
    assertThat(answer.toLowerCase(Locale.ROOT)).contains("content-type: application/problem+json");
    assertThat(answer.substring(answer.indexOf("\r\n\r\n") + 4))
        .isEqualTo(
            "{\"type\":\"about:blank\",\"title\":\"Request Entity Too Large\",\"status\":413,"
                + "\"detail\":\"The body is over 21 MB\",\"instance\":\"/api/quizzes\"}");
  }

  @Test
  void fileOverTheLimitOfImports_isRefusedInWords() {
    byte[] file = "x".repeat(20 * 1024 * 1024 + 1).getBytes(UTF_8);

    assertThat(
            Refusals.of(
                given()
                    .auth()
                    .oauth2(schools.teacher().token())
                    .contentType("text/plain")
                    .body(file)
                    .post("/api/quizzes")))
        .isEqualTo("413 A quiz file may have at most 20 MB");
  }

  /** What the server says to somebody who is about to send a body of this length. */
  private String announce(long length) throws IOException {
    try (Socket socket = new Socket(server.getHost(), server.getPort())) {
      String request =
          "POST /api/quizzes HTTP/1.1\r\nHost: localhost\r\nContent-Length: %d\r\n\r\n"
              .formatted(length);
      socket.getOutputStream().write(request.getBytes(UTF_8));
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }
}
