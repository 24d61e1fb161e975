package org.civiquiz.core.fact;

import java.util.Objects;
import org.civiquiz.core.text.Span;
import org.civiquiz.core.text.SyntaxNode;

/**
 * Some words of the article that belong together.
 *
 * @param span where they stand in the article's text
 * @param text the same characters, as printed
 */
public record Phrase(Span span, String text) {

  public Phrase {
    Objects.requireNonNull(span);
    Objects.requireNonNull(text);
  }

  public static Phrase of(SyntaxNode node) {
    return new Phrase(node.span(), node.text());
  }

  public static Phrase of(Span span, CharSequence article) {
    return new Phrase(span, span.in(article));
  }
}
