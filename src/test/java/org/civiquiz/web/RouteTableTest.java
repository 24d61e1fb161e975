package org.civiquiz.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.civiquiz.core.question.QuizDocument;
import org.civiquiz.interchange.QuizJson;
import org.civiquiz.testsupport.Campus;
import org.civiquiz.testsupport.Campus.Visitor;
import org.civiquiz.testsupport.Forms;
import org.civiquiz.testsupport.Questions;
import org.civiquiz.testsupport.QuizFiles;
import org.civiquiz.testsupport.RouteTable;
import org.civiquiz.testsupport.RouteTable.Row;
import org.civiquiz.testsupport.Routes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may go where: the table has every route, with what each visitor gets there. */
@QuarkusTest
class RouteTableTest {

  private static final Pattern PART = Pattern.compile("\\{(\\w+)}");
  private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  /** What all teachers of a school have together. */
  private static final Set<String> SHARED = Set.of("article", "draft", "item", "quiz");

  private static final String BOUNDARY = "the-parts-of-a-form";

  private record Answer(int status, String body) {
    boolean isDone() {
      return status < 400;
    }
  }

  @Inject Campus campus;

  @TestHTTPResource("/")
  URI server;

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private Campus.People people;
  private Campus.People elsewhere;

  @BeforeEach
  void twoSchools() {
    people = campus.people();
    elsewhere = campus.people();
  }

  @Test
  void table_hasEveryRoute_andNoOther() throws Exception {
    Set<String> known = new TreeSet<>();
    RouteTable.rows().forEach(row -> known.add(row.route()));

    assertThat(known).isEqualTo(Routes.all());
  }

  @Test
  void everyVisitor_getsWhatTheTableSays() throws IOException {
    List<String> expected = new ArrayList<>();
    List<String> seen = new ArrayList<>();
    Map<String, String> unchanged = campus.things(people);
    for (Row row : RouteTable.rows()) {
      Map<String, String> things = row.changes() ? campus.things(people) : unchanged;
      List<Integer> statuses = new ArrayList<>();
      for (Visitor visitor : Visitor.values()) {
        Answer answer = call(row, things, token(visitor, things));
        statuses.add(answer.status());
        if (row.changes() && answer.isDone()) {
          things = campus.things(people);
        }
      }
      expected.add(row.with(row.statuses()));
      seen.add(row.with(statuses));
    }
    assertThat(seen).isEqualTo(expected);
  }

  /** Whoever may not know that a thing exists cannot tell it from one that does not. */
  @Test
  void somebodyElses_isAnsweredAsIfItWereMissing() throws IOException {
    Map<String, String> things = campus.things(people);
    for (Row row : RouteTable.rows()) {
      for (Visitor visitor : Visitor.values()) {
        if (row.statuses().get(visitor.ordinal()) == 404 && !row.path().contains("{secret}")) {
          Answer foreign = call(row, things, token(visitor, things));
          Answer none = call(row, withoutForeign(things, visitor), token(visitor, things));

          assertThat(foreign.status()).as("%s as %s", row, visitor).isEqualTo(404);
          assertThat(withoutIds(foreign)).as("%s as %s", row, visitor).isEqualTo(withoutIds(none));
        }
      }
    }
  }

  /** A thing of one's own does not open a thing of somebody else that is named after it. */
  @Test
  void partOfSomebodyElses_doesNotExistInOnesOwn() throws IOException {
    Map<String, String> own = campus.things(people);
    List<Map<String, String>> others = List.of(campus.things(elsewhere), campus.things(people));
    for (Row row : RouteTable.rows()) {
      if (row.parts().size() < 2) {
        continue;
      }
      String last = row.parts().get(1);
      if (!Set.of("student", "finished", "removed", "done").contains(last)) {
        continue;
      }
      for (Map<String, String> other : others) {
        Map<String, String> mixed = new HashMap<>(own);
        mixed.put(last, other.get(last));

        Answer answer = call(row, mixed, token(Visitor.OWNER, own));

        assertThat(answer.status()).as(row.toString()).isEqualTo(404);
      }
    }
  }

  /** With ids of nothing in the place of those that the visitor has no right to know. */
  private static Map<String, String> withoutForeign(Map<String, String> things, Visitor visitor) {
    Map<String, String> missing = new HashMap<>(things);
    missing.replaceAll(
        (name, id) ->
            isId(id) && !(visitor == Visitor.COLLEAGUE && SHARED.contains(name))
                ? UUID.randomUUID().toString()
                : id);
    return missing;
  }

  private static boolean isId(String value) {
    return value.matches(ID);
  }

  private static String withoutIds(Answer answer) {
    return answer
        .body()
        .replaceAll(ID, "ID")
        .replaceAll("name=\"csrf-token\" value=\"[^\"]*\"", "");
  }

  private String token(Visitor visitor, Map<String, String> things) {
    return campus.token(visitor, people, elsewhere, things);
  }

  private Answer call(Row row, Map<String, String> things, String token) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.resolve(filled(row.path(), things)))
            .timeout(Duration.ofMinutes(1));
    if (row.isApi() && token != null) {
      request.header("Authorization", "Bearer " + token);
    } else if (!row.isApi()) {
      String session = token == null ? "" : "; civiquiz_session=" + token;
      request.header("Cookie", "civiquiz_csrf=" + Forms.TOKEN + session);
    }
    String body = body(row, things);
    if (!row.changes()) {
      request.GET();
    } else {
      if (!body.isEmpty()) {
        request.header("Content-Type", contentType(row));
      }
      request.method(row.method(), HttpRequest.BodyPublishers.ofString(body));
    }
    return send(request.build());
  }

  /** Events never end, and what they say is not asked for. */
  private Answer send(HttpRequest request) {
    try {
      HttpResponse<InputStream> response =
          client.send(request, HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream body = response.body()) {
        boolean isEvents =
            response.headers().firstValue("Content-Type").orElse("").contains("event-stream");
        String text = isEvents ? "" : new String(body.readAllBytes(), UTF_8);
        return new Answer(response.statusCode(), text);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(request.method() + " " + request.uri(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String contentType(Row row) {
    if (row.body().startsWith("multipart ")) {
      return "multipart/form-data; boundary=" + BOUNDARY;
    }
    if (!row.isApi()) {
      return "application/x-www-form-urlencoded";
    }
    return row.body().equals("{text}") ? "text/plain" : "application/json";
  }

  private static String body(Row row, Map<String, String> things) {
    if (row.body().startsWith("multipart ")) {
      return multipart(row.body().substring("multipart ".length()), things, row.isApi());
    }
    if (row.isApi()) {
      return filled(row.body(), things);
    }
    return row.changes() ? "csrf-token=" + Forms.TOKEN + "&" + filled(row.body(), things) : "";
  }

  private static String multipart(String fields, Map<String, String> things, boolean isFile) {
    StringBuilder form = new StringBuilder();
    for (String field : ("csrf-token=" + Forms.TOKEN + "&" + fields).split("&")) {
      String[] nameAndValue = field.split("=", 2);
      boolean hasFileName = isFile && nameAndValue[0].equals("file");
      form.append("--%s\r\n".formatted(BOUNDARY))
          .append("Content-Disposition: form-data; name=\"%s\"".formatted(nameAndValue[0]))
          .append(hasFileName ? "; filename=\"quiz.json\"\r\n\r\n" : "\r\n\r\n")
          .append(filled(nameAndValue[1].replace('+', ' '), things))
          .append("\r\n");
    }
    return form.append("--%s--\r\n".formatted(BOUNDARY)).toString();
  }

  private static String filled(String template, Map<String, String> things) {
    return PART.matcher(template)
        .replaceAll(
            part ->
                Matcher.quoteReplacement(
                    switch (part.group(1)) {
                      case "text" -> Questions.ARTICLE;
                      case "file" ->
                          QuizFiles.oneQuestion()
                              .replace("Who asked?", "Quiz " + UUID.randomUUID());
                      case "single" -> question().toString();
                      default -> things.get(part.group(1));
                    }));
  }

  private static JsonNode question() {
    return QuizJson.writeQuestion(new QuizDocument.Entry("q1", Questions.single()));
  }
}
