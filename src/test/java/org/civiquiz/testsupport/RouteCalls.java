package org.civiquiz.testsupport;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.civiquiz.core.question.QuizDocument;
import org.civiquiz.interchange.QuizJson;
import org.civiquiz.testsupport.RouteTable.Row;

/** Calls the routes of the table, as programs and as browsers do. */
public final class RouteCalls {

  private static final Pattern PART = Pattern.compile("\\{(\\w+)}");
  private static final String BOUNDARY = "the-parts-of-a-form";

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final URI server;

  public RouteCalls(URI server) {
    this.server = server;
  }

  /** What came back. */
  public record Answer(int status, String body) {
    public boolean isDone() {
      return status < 400;
    }
  }

  /**
   * @param things what the names in braces stand for
   * @param token null for somebody who is signed out
   */
  public Answer call(Row row, Map<String, String> things, String token) {
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
