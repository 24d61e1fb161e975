package org.civiquiz.testsupport;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The table of all routes, with what each visitor gets there. */
public final class RouteTable {

  private static final Pattern PART = Pattern.compile("\\{(\\w+)}");

  private RouteTable() {}

  /**
   * A line of the table.
   *
   * @param statuses in the order of {@link Campus.Visitor}
   */
  public record Row(String method, String path, List<Integer> statuses, String body) {

    static Row of(String line) {
      String[] columns = line.split(" +", 11);
      return new Row(
          columns[0],
          columns[1],
          Arrays.stream(columns, 2, 10).map(Integer::valueOf).toList(),
          columns.length > 10 ? columns[10] : "");
    }

    public boolean isApi() {
      return path.startsWith("/api/");
    }

    public boolean changes() {
      return !method.equals("GET");
    }

    public String route() {
      return Routes.nameless(method + " " + path);
    }

    public List<String> parts() {
      return PART.matcher(path).results().map((MatchResult part) -> part.group(1)).toList();
    }

    public String with(List<Integer> others) {
      return method + " " + path + " " + others;
    }
  }

  public static List<Row> rows() throws IOException {
    try (InputStream table = RouteTable.class.getResourceAsStream("/routes.txt")) {
      return new String(table.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(Row::of)
          .toList();
    }
  }
}
