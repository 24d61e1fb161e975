package org.civiquiz.language;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.civiquiz.core.text.Token;

/** The spellings that the Penn Treebank, and so the parser's model, uses for marks and clitics. */
final class PennForms {

  private static final Map<String, String> MARKS =
      Map.ofEntries(
          Map.entry("(", "-LRB-"),
          Map.entry(")", "-RRB-"),
          Map.entry("[", "-LRB-"),
          Map.entry("]", "-RRB-"),
          Map.entry("{", "-LCB-"),
          Map.entry("}", "-RCB-"),
          Map.entry("—", "--"),
          Map.entry("–", "--"),
          Map.entry("---", "--"),
          Map.entry("…", "..."),
          Map.entry("‘", "`"),
          Map.entry("’", "'"));

  private static final Map<String, String> CLITICS =
      Map.of(
          "'ve", "have",
          "'ll", "will",
          "'re", "be",
          "'m", "be",
          "'s", "be",
          "ca", "can",
          "wo", "will");

  private PennForms() {}

  static String of(Token token) {
    String text = token.text();
    String mark = MARKS.get(text);
    return mark != null ? mark : text.replace('’', '\'').replace('–', '-');
  }

  /** The full form of a shortened auxiliary. */
  static Optional<String> clitic(String word) {
    return Optional.ofNullable(CLITICS.get(word.toLowerCase(Locale.ROOT)));
  }
}
