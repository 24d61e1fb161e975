package org.civiquiz.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.civiquiz.testsupport.RouteTable;
import org.civiquiz.testsupport.Routes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The served description of the API says all that a program has to know of every call. */
@QuarkusTest
class OpenApiTest {

  private static final Pattern PART = Pattern.compile("\\{(\\w+)}");

  private JsonNode document;

  /** A call of the API as it is described. */
  private record Call(String path, String method, JsonNode operation) {
    String route() {
      return method.toUpperCase(Locale.ROOT) + " " + path;
    }

    JsonNode parameter(String name) {
      for (JsonNode parameter : operation.path("parameters")) {
        if (parameter.path("name").asText().equals(name)) {
          return parameter;
        }
      }
      return operation.path("parameters").path(-1);
    }
  }

  @BeforeEach
  void read() throws IOException {
    document =
        new ObjectMapper()
            .readTree(given().queryParam("format", "json").get("/q/openapi").asString());
  }

  @Test
  void document_hasEveryCall_andNoPage() throws IOException {
    Set<String> described = new TreeSet<>();
    calls().forEach(call -> described.add(Routes.nameless(call.route())));
    Set<String> routes = new TreeSet<>();
    RouteTable.rows().stream()
        .filter(row -> row.isApi() || row.path().startsWith("/schema/"))
        .forEach(row -> routes.add(row.route()));

    assertThat(described).isEqualTo(routes);
  }

  @Test
  void everyCall_isDescribedInFull() throws IOException {
    Set<String> withBody = new HashSet<>();
    RouteTable.rows().stream()
        .filter(row -> !row.body().isEmpty())
        .forEach(row -> withBody.add(row.route()));
    List<String> lacks = new ArrayList<>();
    for (Call call : calls()) {
      if (call.path().startsWith("/api/")) {
        lacks(call, withBody.contains(Routes.nameless(call.route())))
            .forEach(lack -> lacks.add(call.route() + ": " + lack));
      }
    }
    assertThat(lacks).isEmpty();
  }

  @Test
  void operationIds_areDistinct() {
    List<String> ids =
        calls().stream().map(c -> c.operation().path("operationId").asText()).toList();

    assertThat(ids).doesNotHaveDuplicates();
  }

  private List<String> lacks(Call call, boolean hasBody) {
    List<String> lacks = new ArrayList<>();
    JsonNode operation = call.operation();
    if (!operation.path("operationId").asText().matches("[a-zA-Z]+")) {
      lacks.add("operationId");
    }
    if (operation.path("summary").asText().isBlank()) {
      lacks.add("summary");
    }
    if (operation.path("tags").size() != 1) {
      lacks.add("tag");
    }
    for (MatchResult part : PART.matcher(call.path()).results().toList()) {
      if (call.parameter(part.group(1)).path("schema").isEmpty()) {
        lacks.add("parameter " + part.group(1));
      }
    }
    if (hasBody && !hasSchemas(operation.path("requestBody").path("content"))) {
      lacks.add("schema of the body");
    }
    boolean needsToken = !call.path().equals("/api/tokens");
    if (operation.path("security").isEmpty() == needsToken) {
      lacks.add("security");
    }
    return lacksOfAnswers(lacks, call, hasBody, needsToken);
  }

  private List<String> lacksOfAnswers(
      List<String> lacks, Call call, boolean hasBody, boolean needsToken) {
    JsonNode responses = call.operation().path("responses");
    Set<String> expected = new TreeSet<>();
    if (needsToken) {
      expected.addAll(Set.of("401", "403"));
    }
    if (call.path().contains("{")) {
      expected.add("404");
    }
    if (hasBody) {
      expected.addAll(Set.of("400", "422"));
    }
    expected.stream().filter(s -> !responses.has(s)).forEach(s -> lacks.add("response " + s));
    boolean isGood = false;
    for (Map.Entry<String, JsonNode> response : responses.properties()) {
      JsonNode content = response.getValue().path("content");
      if (response.getKey().startsWith("2")) {
        isGood = true;
        if (!response.getKey().equals("204") && !hasSchemas(content)) {
          lacks.add("schema of " + response.getKey());
        }
      } else if (!content
          .path("application/problem+json")
          .path("schema")
          .path("$ref")
          .asText()
          .equals("#/components/schemas/Problem")) {
        lacks.add("problem of " + response.getKey());
      }
    }
    if (!isGood) {
      lacks.add("good response");
    }
    return lacks;
  }

  private static boolean hasSchemas(JsonNode content) {
    boolean all = !content.isEmpty();
    for (JsonNode type : content) {
      all &= !type.path("schema").isEmpty();
    }
    return all;
  }

  private List<Call> calls() {
    List<Call> calls = new ArrayList<>();
    document
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        call ->
                            calls.add(new Call(path.getKey(), call.getKey(), call.getValue()))));
    return calls;
  }
}
