package org.civiquiz.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.civiquiz.testsupport.Forms.page;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Scanner;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.civiquiz.testsupport.Classes;
import org.civiquiz.testsupport.Schools;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LivePagesTest {

  @Inject Classes classes;
  @Inject Schools schools;
  @Inject Listener listener;

  @TestHTTPResource("/")
  URI server;

  Classes.Taught taught;
  InputStream stream;
  final BlockingQueue<String> events = new LinkedBlockingQueue<>();

  @BeforeEach
  void setUp() {
    taught = classes.taught(a -> {}, "Hannah Levy");
  }

  @AfterEach
  void hangUp() throws IOException {
    if (stream != null) {
      stream.close();
    }
  }

  @Test
  void savedAnswer_isHeard() throws Exception {
    String student = schools.studentToken(taught.schoolId(), taught.students().get(0));
    Map<String, Object> attempt =
        RestAssured.given()
            .auth()
            .oauth2(student)
            .post("/api/assignments/" + taught.assignment().id + "/attempts")
            .jsonPath()
            .getMap("");
    listen();
    waitUntilQuiet();

    RestAssured.given()
        .auth()
        .oauth2(student)
        .contentType("application/json")
        .body(Map.of("sequence", 1, "text", "parking"))
        .put("/api/attempts/" + attempt.get("id") + "/responses/6")
        .then()
        .statusCode(200);

    assertThat(events.poll(30, TimeUnit.SECONDS)).isEqualTo("event:change");
  }

  @Test
  void lostConnectionToTheDatabase_isMadeAgain_andPagesAreToldToLook() throws Exception {
    listen();
    waitUntilQuiet();

    listener.drop();

    assertThat(events.poll(30, TimeUnit.SECONDS)).isEqualTo("event:resync");
  }

  @Test
  void others_hearNothing() {
    String path = path();
    page().get(path).then().statusCode(302);
    page(schools.teacher().token()).get(path).then().statusCode(404);
    page(schools.studentToken(taught.schoolId(), taught.students().get(0)))
        .get(path)
        .then()
        .statusCode(403);
  }

  private String path() {
    return "/teach/assignments/" + taught.assignment().id + "/live";
  }

  private void listen() throws Exception {
    HttpResponse<InputStream> response =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(server.resolve(path()))
                    .header("Cookie", "civiquiz_session=" + taught.teacher().token())
                    .build(),
                HttpResponse.BodyHandlers.ofInputStream());
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/event-stream");
    stream = response.body();
    Thread reader =
        new Thread(
            () -> {
              Scanner lines = new Scanner(stream, StandardCharsets.UTF_8);
              while (lines.hasNextLine()) {
                String line = lines.nextLine();
                if (line.startsWith("event:")) {
                  events.add(line.replace("event: ", "event:"));
                }
              }
            });
    reader.setDaemon(true);
    reader.start();
  }

  /** What the class did before may still be on its way. */
  private void waitUntilQuiet() throws InterruptedException {
    List<String> before = new ArrayList<>();
    String event = events.poll(1, TimeUnit.SECONDS);
    while (event != null) {
      before.add(event);
      event = events.poll(1, TimeUnit.SECONDS);
    }
    assertThat(before).allMatch(one -> one.equals("event:change") || one.equals("event:resync"));
  }
}
