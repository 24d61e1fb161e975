package org.civiquiz.core.fact;

import org.civiquiz.core.text.QuotationMarks;
import org.civiquiz.core.text.Span;

/** Cuts white space and marks off the ends of a span. */
final class Trimmed {

  private static final String LOOSE = " \n\t\u00a0,;:.—–-";

  private Trimmed() {}

  static Phrase phrase(Span span, ReadArticle article) {
    return article.phrase(span(span, article.text()));
  }

  static Span span(Span span, String text) {
    int start = span.start();
    int end = span.end();
    while (start < end && LOOSE.indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    while (start < end && LOOSE.indexOf(text.charAt(end - 1)) >= 0 && !isAbbreviation(text, end)) {
      end--;
    }
    return QuotationMarks.balanced(new Span(start, end), text);
  }

  // "a.m." keeps its last dot.
  private static boolean isAbbreviation(String text, int end) {
    return end >= 4
        && text.charAt(end - 1) == '.'
        && Character.isLetter(text.charAt(end - 2))
        && text.charAt(end - 3) == '.';
  }
}
