package org.civiquiz.core.article;

import java.util.List;
import org.civiquiz.core.text.Span;

/**
 * A paragraph or a list item of an article.
 *
 * @param span its characters in the article's text, without white space at either end
 * @param sentences its sentences in order; a list item counts as at least one
 * @param isListItem whether it is an item of a list
 */
public record Paragraph(Span span, List<Span> sentences, boolean isListItem) {

  public Paragraph {
    sentences = List.copyOf(sentences);
  }
}
