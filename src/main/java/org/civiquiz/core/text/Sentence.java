package org.civiquiz.core.text;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A sentence of an article, with what is known of its grammar.
 *
 * @param index its number among all sentences of the article and its FAQ, from 0
 * @param span its characters in the article's text
 * @param text the same characters
 * @param place which part of the article it stands in
 * @param tokens all its tokens, quotation marks and the words between them included
 * @param tree of the words outside full quotations, which are left out together with all quotation
 *     marks; absent if the sentence is too long or could not be parsed
 */
public record Sentence(
    int index, Span span, String text, Place place, List<Token> tokens, Optional<SyntaxNode> tree) {

  public Sentence {
    Objects.requireNonNull(span);
    Objects.requireNonNull(text);
    Objects.requireNonNull(place);
    tokens = List.copyOf(tokens);
  }

  /**
   * Where in an article a sentence stands.
   *
   * @param number of the passage for a heading, of the paragraph among all paragraphs for a
   *     paragraph, of the FAQ entry for a question or answer; from 0
   */
  public record Place(Part part, int number) {

    public boolean isFaq() {
      return part == Part.QUESTION || part == Part.ANSWER;
    }
  }

  /** The kinds of places. */
  public enum Part {
    TITLE,
    HEADING,
    PARAGRAPH,
    QUESTION,
    ANSWER
  }
}
