package org.civiquiz.core.question;

import java.util.Objects;
import org.civiquiz.core.text.Span;

/**
 * A whole sentence of the article or its FAQ that proves a key.
 *
 * @param span where it stands in the article's text
 * @param text its characters, exactly as they stand there
 */
public record Evidence(Span span, String text) {

  public Evidence {
    Objects.requireNonNull(span);
    Objects.requireNonNull(text);
  }

  public static Evidence of(Span span, CharSequence article) {
    return new Evidence(span, span.in(article));
  }
}
