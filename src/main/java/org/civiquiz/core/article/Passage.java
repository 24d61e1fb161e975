package org.civiquiz.core.article;

import java.util.List;
import java.util.Optional;
import org.civiquiz.core.text.Span;

/**
 * A part of an article under one heading, or before the first.
 *
 * @param heading the heading's characters in the article's text
 */
public record Passage(Optional<Span> heading, List<Paragraph> paragraphs) {

  public Passage {
    paragraphs = List.copyOf(paragraphs);
  }
}
