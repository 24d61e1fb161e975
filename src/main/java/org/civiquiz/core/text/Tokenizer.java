package org.civiquiz.core.text;

import java.util.List;

/** Cuts a sentence into tokens. Every character but white space belongs to exactly one. */
@FunctionalInterface
public interface Tokenizer {

  /**
   * @param source the article's text
   * @param sentence the part to cut
   * @return untagged tokens in order, with spans into {@code source}
   */
  List<Token> tokenize(String source, Span sentence);
}
