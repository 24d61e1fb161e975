package org.civiquiz.load;

import java.io.IOException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A student's way over the pages, with the saves that the script of a question sends. */
final class PageJourney implements Journey {

  private static final Pattern OPTION = Pattern.compile("name=\"options\" value=\"([^\"]+)\"");

  private final Browser browser;
  private final LoadClass room;
  private final LoadClass.StudentCard card;

  PageJourney(Browser browser, LoadClass room, LoadClass.StudentCard card) {
    this.browser = browser;
    this.room = room;
    this.card = card;
  }

  @Override
  public void signIn() throws IOException {
    browser.get("front", "/", 200);
    browser.post(
        "sign in",
        "/join",
        Map.of("code", room.joinCode(), "number", card.number(), "pin", card.pin()),
        303);
  }

  @Override
  public void take() throws IOException {
    browser.get("open", "/me", 200);
    Browser.Answer started =
        browser.post("start", "/me/assignments/" + room.assignment() + "/start", Map.of(), 303);
    String quiz = started.location().replaceFirst(".*(/quiz/[^/]+)/.*", "$1");
    for (int number = 1; number <= LoadClass.QUESTIONS; number++) {
      String page = browser.get("question", quiz + "/q/" + number, 200).body();
      Matcher option = OPTION.matcher(page);
      if (!option.find()) {
        throw new IOException("No options on " + quiz + "/q/" + number);
      }
      browser.post(
          "save",
          quiz + "/q/" + number + "/response",
          Map.of("options", option.group(1), "sequence", "1"),
          200);
    }
    browser.post("turn in", quiz + "/turn-in", Map.of(), 303);
    browser.get("result", quiz + "/result", 200);
  }
}
