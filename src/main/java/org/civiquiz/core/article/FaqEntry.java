package org.civiquiz.core.article;

import java.util.List;
import org.civiquiz.core.text.Span;

/**
 * A question and answer printed with an article.
 *
 * @param question the question's characters in the article's text, without its mark ("Q:", "3.")
 * @param answer the answer's characters, without its mark, from its first to its last paragraph
 * @param paragraphs the answer's paragraphs and list items, with their sentences
 */
public record FaqEntry(Span question, Span answer, List<Paragraph> paragraphs) {

  public FaqEntry {
    paragraphs = List.copyOf(paragraphs);
  }

  /** From the question to the end of the answer. */
  public Span span() {
    return question.cover(answer);
  }

  /** The answer's sentences in order. */
  public List<Span> sentences() {
    return paragraphs.stream().flatMap(paragraph -> paragraph.sentences().stream()).toList();
  }
}
