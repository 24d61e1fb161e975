package org.civiquiz.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MetricsTest {

  @Test
  void signInThatFails_isCountedWithoutWhoItWas() {
    given()
        .contentType("application/json")
        .body("{\"username\": \"no.such.person\", \"password\": \"wrong-password\"}")
        .post("/api/tokens")
        .then()
        .statusCode(401);

    String metrics = metrics();

    assertThat(metrics.lines())
        .anyMatch(
            line ->
                line.startsWith("http_server_requests_seconds_count")
                    && line.contains("uri=\"/api/tokens\"")
                    && line.contains("status=\"401\""));
    assertThat(metrics).doesNotContain("no.such.person");
  }

  @Test
  void idsOfPaths_areLeftOut() {
    String id = UUID.randomUUID().toString();
    given().get("/api/attempts/" + id).then().statusCode(401);
    given().get("/no/such/" + id).then().statusCode(404);

    assertThat(metrics()).doesNotContain(id);
  }

  @Test
  void generation_showsItsQueue() {
    assertThat(metrics()).contains("civiquiz_generation_waiting", "civiquiz_generation_seconds");
  }

  private static String metrics() {
    return given().get("/q/metrics").then().statusCode(200).extract().asString();
  }
}
