package org.civiquiz.core.text;

import java.util.List;
import java.util.Optional;

/** Finds the grammar of a sentence. Safe for several threads; the same words give the same tree. */
public interface SyntaxParser {

  /**
   * The tokens with their tags and lemmas; never fewer or more.
   *
   * @param tokens in order, without quotation marks
   */
  List<Token> tag(List<Token> tokens);

  /**
   * The tree of one sentence, labelled "TOP" at its root.
   *
   * @param source the article's text, into which the tokens' spans point
   * @param tokens in order, without quotation marks
   * @return empty if the sentence is too long or has no words
   */
  Optional<SyntaxNode> parse(String source, List<Token> tokens);
}
