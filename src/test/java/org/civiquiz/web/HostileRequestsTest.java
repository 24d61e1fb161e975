package org.civiquiz.web;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.civiquiz.testsupport.Campus;
import org.civiquiz.testsupport.Campus.Visitor;
import org.civiquiz.testsupport.RouteCalls;
import org.civiquiz.testsupport.RouteTable;
import org.civiquiz.testsupport.RouteTable.Row;
import org.junit.jupiter.api.Test;

/** Whatever somebody puts into an address, a field or a body, no route fails over it. */
@QuarkusTest
class HostileRequestsTest {

  private static final Pattern FORM_VALUE = Pattern.compile("(?<==)[^&]*");
  private static final Pattern JSON_VALUE = Pattern.compile("(?<=: )(\"[^\"]*\"|\\d+|\\[[^]]*])");
  private static final Pattern PATH_VALUE = Pattern.compile("\\{\\w+}");
  private static final List<String> PARAMETERS =
      List.of(
          "after",
          "assignment",
          "chosen",
          "done",
          "edit",
          "evidence",
          "format",
          "from",
          "limit",
          "next",
          "notice",
          "published",
          "question",
          "removed",
          "size",
          "type",
          "what");

  @Inject Campus campus;

  @TestHTTPResource("/")
  URI server;

  @Test
  void noRoute_fails() throws IOException {
    RouteCalls routes = new RouteCalls(server);
    Campus.People people = campus.people();
    List<String> failures = new ArrayList<>();
    for (Row row : RouteTable.rows()) {
      Map<String, String> things = campus.things(people);
      String token = campus.token(visitor(row), people, people, things);
      for (Row hostile : hostile(row)) {
        int status = routes.call(hostile, things, token).status();
        if (status >= 500) {
          failures.add(
              status + " " + hostile.method() + " " + hostile.path() + " " + shown(hostile));
        }
      }
    }
    assertThat(failures).isEmpty();
  }

  private static String shown(Row row) {
    return row.body().length() > 200 ? row.body().substring(0, 200) + "…" : row.body();
  }

  private static Visitor visitor(Row row) {
    return Stream.of(Visitor.OWNER, Visitor.ADMINISTRATOR, Visitor.STUDENT)
        .filter(one -> row.statuses().get(one.ordinal()) < 400)
        .findFirst()
        .orElse(Visitor.OWNER);
  }

  private static List<Row> hostile(Row row) {
    List<Row> rows = new ArrayList<>();
    for (String value : List.of("%00", "%ED%A0%80", "x", "-1", "99999999999999999999")) {
      replaced(row.path(), PATH_VALUE, value)
          .forEach(path -> rows.add(with(row, path, row.body())));
    }
    for (String value : bodyValues(row)) {
      Pattern pattern = row.body().contains("\": ") ? JSON_VALUE : FORM_VALUE;
      replaced(row.body(), pattern, value).forEach(body -> rows.add(with(row, row.path(), body)));
    }
    if (!row.changes()) {
      PARAMETERS.forEach(name -> rows.add(with(row, row.path() + "?" + name + "=%00", "")));
      for (String value : List.of("%F0%9F", "", "-1", "x".repeat(300))) {
        String query = PARAMETERS.stream().map(name -> name + "=" + value).collect(joining("&"));
        rows.add(with(row, row.path() + "?" + query, ""));
      }
    }
    return rows;
  }

  private static List<String> bodyValues(Row row) {
    String longText = "x".repeat(5000);
    if (row.body().contains("\": ")) {
      return List.of(
          "\"a\\u0000b\"",
          "\"\\ud800\"",
          "\"" + longText + "\"",
          "null",
          "-1",
          "1e400",
          "[null]",
          "{}");
    }
    return row.body().startsWith("multipart ")
        ? List.of("a\0b", "", longText, "\u202e")
        : List.of("a%00b", "%ED%A0%80", "%zz", "", "-1", "NaN", longText);
  }

  /** The text with each of the values replaced in turn. */
  private static List<String> replaced(String text, Pattern pattern, String value) {
    List<String> texts = new ArrayList<>();
    for (MatchResult found : pattern.matcher(text).results().toList()) {
      texts.add(text.substring(0, found.start()) + value + text.substring(found.end()));
    }
    return texts;
  }

  private static Row with(Row row, String path, String body) {
    return new Row(row.method(), path, row.statuses(), body);
  }
}
