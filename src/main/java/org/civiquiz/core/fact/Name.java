package org.civiquiz.core.fact;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.civiquiz.core.text.Sentence;
import org.civiquiz.core.text.Span;
import org.civiquiz.core.text.Token;

/**
 * Proper nouns that stand together, with the title before them.
 *
 * @param title the tokens of the title or role before the name; empty if there is none
 * @param tokens the tokens of the name itself; never empty
 */
record Name(Sentence sentence, List<Token> title, List<Token> tokens) {

  private static final Token NONE = Token.untagged("", new Span(0, 0));

  Span span() {
    return tokens.get(0).span().cover(tokens.get(tokens.size() - 1).span());
  }

  Span fullSpan() {
    return title.isEmpty() ? span() : title.get(0).span().cover(span());
  }

  String text() {
    return words(tokens);
  }

  String titleText() {
    return words(title);
  }

  /** The place of its first token, title included, among the sentence's tokens. */
  int first() {
    return index(title.isEmpty() ? tokens.get(0) : title.get(0));
  }

  /** The place after its last token. */
  int end() {
    return index(last()) + 1;
  }

  private int index(Token token) {
    return Collections.binarySearch(sentence.tokens(), token, Comparator.comparing(Token::span));
  }

  /** The sentence's token at a place; an empty one outside the sentence. */
  Token token(int at) {
    boolean inside = at >= 0 && at < sentence.tokens().size();
    return inside ? sentence.tokens().get(at) : NONE;
  }

  Token last() {
    return tokens.get(tokens.size() - 1);
  }

  private static String words(List<Token> tokens) {
    return tokens.stream()
        .map(Token::text)
        .collect(Collectors.joining(" "))
        .replaceAll(" (?=[’'](?:s\\b|$| ))", "");
  }
}
