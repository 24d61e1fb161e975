package org.civiquiz.core.article;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.civiquiz.core.text.Span;

/** The place, and perhaps the date and agency, that open a news story: "GENEVA (AP) —". */
final class Dateline {

  private static final Pattern DATELINE =
      Pattern.compile(
          "^(?<place>\\p{Lu}[\\p{Lu}.'’-]+(?:[ /]\\p{Lu}[\\p{Lu}.'’-]*){0,4}"
              + "(?:, \\p{Lu}[\\p{L}.' ]{1,24}){0,2})"
              + "(?:, (?:\\p{Lu}\\p{L}{2,8}\\.? \\d{1,2}|\\d{1,2} \\p{Lu}\\p{L}{2,8}\\.?)(?:, \\d{4})?)?"
              + "(?: \\((?:[\\p{L}][\\p{L}. ]{1,30})\\))?"
              + "(?:, (?:\\p{Lu}\\p{L}{2,8}\\.? \\d{1,2}|\\d{1,2} \\p{Lu}\\p{L}{2,8}\\.?)(?:, \\d{4})?)?"
              + "(?: ?[—–] ?| ?-- ?| - )(?=\\S)");

  private Dateline() {}

  /** The dateline at the front of a paragraph, up to its dash. */
  static Optional<Span> find(String paragraph) {
    Matcher matcher =
        DATELINE.matcher(paragraph.length() > 120 ? paragraph.substring(0, 120) : paragraph);
    return matcher.find()
        ? Optional.of(new Span(0, matcher.group().stripTrailing().length()))
        : Optional.empty();
  }
}
