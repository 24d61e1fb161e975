package org.civiquiz.core.text;

import java.util.Locale;
import java.util.Objects;

/**
 * A word or mark of a sentence, cut as in the Penn Treebank ("do" and "n't", "$" and "8").
 *
 * @param text its characters as printed
 * @param span where it stands in the article's text
 * @param tag its Penn Treebank tag ("NNP", "VBD"); empty while the sentence is not tagged
 * @param lemma its base form in lower case; a proper noun keeps its form
 */
public record Token(String text, Span span, String tag, String lemma) {

  public Token {
    Objects.requireNonNull(text);
    Objects.requireNonNull(span);
    Objects.requireNonNull(tag);
    Objects.requireNonNull(lemma);
  }

  /** A token of which only its characters are known. */
  public static Token untagged(String text, Span span) {
    return new Token(text, span, "", text.toLowerCase(Locale.ROOT));
  }

  public boolean hasTag(String prefix) {
    return tag.startsWith(prefix);
  }

  public boolean is(String word) {
    return text.equalsIgnoreCase(word);
  }

  /** Whether this is a proper noun, singular or plural. */
  public boolean isProper() {
    return tag.startsWith("NNP");
  }
}
