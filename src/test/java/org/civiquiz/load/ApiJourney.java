package org.civiquiz.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** A student's way by the API. */
final class ApiJourney implements Journey {

  private final Browser browser;
  private final LoadClass room;
  private final LoadClass.StudentCard card;

  ApiJourney(Browser browser, LoadClass room, LoadClass.StudentCard card) {
    this.browser = browser;
    this.room = room;
    this.card = card;
  }

  @Override
  public void signIn() throws IOException {
    Map<String, String> credentials =
        Map.of("joinCode", room.joinCode(), "student", card.number(), "pin", card.pin());
    browser.useToken(
        browser
            .call("sign in", "POST", "/api/tokens", credentials, 200)
            .json()
            .get("token")
            .asText());
  }

  @Override
  public void take() throws IOException {
    browser.call("open", "GET", "/api/me/assignments", null, 200);
    JsonNode attempt = start();
    for (JsonNode slot : attempt.get("slots")) {
      save(attempt, slot.get("slot").asInt(), 1);
    }
    turnIn(attempt);
    look(attempt);
  }

  /** Opens an attempt, or finds the open one. */
  JsonNode start() throws IOException {
    return browser
        .call(
            "start", "POST", "/api/assignments/" + room.assignment() + "/attempts", null, 201, 200)
        .json();
  }

  /** Saves one answer, another one for each sequence. */
  Browser.Answer save(JsonNode attempt, int slot, long sequence) throws IOException {
    return browser.call(
        "save",
        "PUT",
        path(attempt) + "/responses/" + slot,
        Map.of("sequence", sequence, "options", List.of(option(attempt, slot, sequence))),
        200);
  }

  /** What a student chooses with this sequence. */
  String option(JsonNode attempt, int slot, long sequence) {
    JsonNode options = attempt.get("slots").get(slot).get("options");
    return options.get((int) (sequence % options.size())).get("id").asText();
  }

  JsonNode look(JsonNode attempt) throws IOException {
    return browser.call("result", "GET", path(attempt), null, 200).json();
  }

  JsonNode turnIn(JsonNode attempt) throws IOException {
    return browser.call("turn in", "POST", path(attempt) + "/submission", null, 200).json();
  }

  private static String path(JsonNode attempt) {
    return "/api/attempts/" + attempt.get("id").asText();
  }
}
