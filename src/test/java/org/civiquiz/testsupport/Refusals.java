package org.civiquiz.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How the API refuses faulty bodies: a table has on each line a body, an arrow and what is told.
 */
public final class Refusals {

  private static final String ARROW = " -> ";
  private static final Pattern REPEATED = Pattern.compile("<(.)\\*(\\d+)>");

  private Refusals() {}

  /**
   * @param table {@code (nothing)} stands for an empty body, {@code <x*81>} for 81 times x
   */
  public static void check(String table, Function<String, Response> call) {
    List<String> lines = table.lines().toList();

    assertThat(lines.stream().map(line -> seen(line, call)).toList()).isEqualTo(lines);
  }

  private static String seen(String line, Function<String, Response> call) {
    String body = line.substring(0, line.indexOf(ARROW));
    return body + ARROW + of(call.apply(sent(body)));
  }

  private static String sent(String body) {
    return body.equals("(nothing)")
        ? ""
        : REPEATED
            .matcher(body)
            .replaceAll(part -> part.group(1).repeat(Integer.parseInt(part.group(2))));
  }

  /** The status of a problem document, and where it sees which fault, or else its detail. */
  public static String of(Response response) {
    assertThat(response.statusCode() + " " + response.contentType())
        .isEqualTo(response.statusCode() + " application/problem+json");
    JsonPath problem = response.jsonPath();
    assertThat(problem.getInt("status")).isEqualTo(response.statusCode());
    List<Map<String, String>> errors = problem.getList("errors");
    String told =
        errors == null
            ? problem.getString("detail")
            : errors.stream()
                .map(error -> error.get("where") + ": " + error.get("message"))
                .collect(Collectors.joining("; "));
    return response.statusCode() + " " + told;
  }
}
