package org.civiquiz.testsupport;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sign-in cards that a page shows. */
public record StudentCards(
    String code, List<String> names, List<String> numbers, List<String> pins) {

  private static final Pattern CARD =
      Pattern.compile(
          "<h2>(?<name>[^<]*)</h2>\\s*<dl.*?Class code</dt><dd class=\"mono\">(?<code>[^<]*)"
              + ".*?Number</dt><dd class=\"mono\">(?<number>[^<]*)"
              + ".*?PIN</dt><dd class=\"mono\">(?<pin>\\d{6})</dd>",
          Pattern.DOTALL);

  public static StudentCards of(String page) {
    List<String> names = new ArrayList<>();
    List<String> numbers = new ArrayList<>();
    List<String> pins = new ArrayList<>();
    String code = "";
    Matcher card = CARD.matcher(page);
    while (card.find()) {
      names.add(card.group("name"));
      numbers.add(card.group("number"));
      pins.add(card.group("pin"));
      code = card.group("code");
    }
    return new StudentCards(code, names, numbers, pins);
  }

  /** Joins the class with the card at this place of the page. */
  public Response signIn(int card) {
    return signIn(card, pins.get(card));
  }

  /** Tries to join the class with another PIN than that of the card. */
  public Response signIn(int card, String pin) {
    return Forms.form()
        .formParam("code", code)
        .formParam("number", numbers.get(card))
        .formParam("pin", pin)
        .post("/join");
  }
}
