package org.civiquiz.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/** One person's requests, with their cookies and their token, timed by step. */
final class Browser {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Wire wire;
  private final Steps steps;
  private final Map<String, String> cookies = new LinkedHashMap<>();
  private String bearer;

  Browser(ServerProcess server, Steps steps) {
    this.wire = new Wire(server.port());
    this.steps = steps;
  }

  void useToken(String token) {
    bearer = token;
  }

  /**
   * @param location empty unless it is a redirect
   */
  record Answer(int status, String body, String location) {

    JsonNode json() throws IOException {
      return JSON.readTree(body.isEmpty() ? "{}" : body);
    }
  }

  Answer get(String step, String path, Integer... expected) throws IOException {
    return send(step, "GET", path, List.of(), "", expected);
  }

  /** A call of the API; a body of null sends none. */
  Answer call(String step, String method, String path, Object body, Integer... expected)
      throws IOException {
    String text = body == null ? "" : JSON.writeValueAsString(body);
    return send(step, method, path, List.of("Content-Type: application/json"), text, expected);
  }

  /** Sends a form as a page does. */
  Answer post(String step, String path, Map<String, String> form, Integer... expected)
      throws IOException {
    Map<String, String> fields = new LinkedHashMap<>(form);
    fields.put("csrf-token", cookies.getOrDefault("civiquiz_csrf", ""));
    String body =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    List<String> type = List.of("Content-Type: application/x-www-form-urlencoded");
    return send(step, "POST", path, type, body, expected);
  }

  private Answer send(
      String step,
      String method,
      String path,
      List<String> headers,
      String body,
      Integer... expected)
      throws IOException {
    List<String> all = new ArrayList<>(headers);
    all.add("Accept-Encoding: gzip");
    if (bearer != null) {
      all.add("Authorization: Bearer " + bearer);
    }
    if (!cookies.isEmpty()) {
      all.add(
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ", "Cookie: ", "")));
    }
    long start = System.nanoTime();
    Wire.Reply reply = wire.send(method, path, all, body);
    steps.add(step, System.nanoTime() - start, Set.of(expected).contains(reply.status()));
    for (String cookie : reply.all("Set-Cookie")) {
      String[] pair = cookie.split(";")[0].split("=", 2);
      cookies.put(pair[0], pair[1]);
    }
    return new Answer(reply.status(), text(reply), reply.header("Location").orElse(""));
  }

  private static String text(Wire.Reply reply) throws IOException {
    InputStream body = new ByteArrayInputStream(reply.body());
    boolean isZipped = reply.header("Content-Encoding").orElse("").equals("gzip");
    return new String(
        (isZipped ? new GZIPInputStream(body) : body).readAllBytes(), StandardCharsets.UTF_8);
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
