package org.civiquiz.core.article;

import java.util.List;
import org.civiquiz.core.text.Span;

/**
 * A paragraph or a list item of an article.
 *
 * @param span its characters in the article's text, without white space at either end
 * @param sentences its sentences in order; a list item counts as at least one
 */
public record Paragraph(Span span, List<Span> sentences) {

  public Paragraph {
    sentences = List.copyOf(sentences);
  }
}
