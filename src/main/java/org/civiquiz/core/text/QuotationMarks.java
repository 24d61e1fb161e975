package org.civiquiz.core.text;

/** Keeps spans from ending between an opening quotation mark and its closing one. */
public final class QuotationMarks {

  private QuotationMarks() {}

  public static boolean isOpening(char mark) {
    return mark == '“' || mark == '«' || mark == '„';
  }

  public static boolean isClosing(char mark) {
    return mark == '”' || mark == '»';
  }

  /**
   * The span with the quotation marks that its words ask for: a mark right before or after it is
   * taken in if that completes a pair, and a mark at its end without its partner is left out.
   */
  public static Span balanced(Span span, CharSequence source) {
    int start = span.start();
    int end = span.end();
    boolean opensBefore = start > 0 && isOpening(source.charAt(start - 1));
    boolean closesAfter = end < source.length() && isClosing(source.charAt(end));
    int open = firstUnopened(source, start, end);
    int unclosed = lastUnclosed(source, start, end);
    if (unclosed < 0 && open < 0) {
      return opensBefore && closesAfter ? new Span(start - 1, end + 1) : span;
    }
    if (unclosed >= 0 && open < 0) {
      if (closesAfter) {
        return new Span(start, end + 1);
      }
      // “… requires.”: the full stop stands before the mark.
      boolean stopped = end + 1 < source.length() && ".,;?!".indexOf(source.charAt(end)) >= 0;
      if (stopped && isClosing(source.charAt(end + 1))) {
        return new Span(start, end + 2);
      }
      return unclosed == start && start + 1 < end ? new Span(start + 1, end) : span;
    }
    if (open >= 0 && unclosed < 0) {
      if (opensBefore) {
        return new Span(start - 1, end);
      }
      return open == end - 1 && start < end - 1 ? new Span(start, end - 1) : span;
    }
    return span;
  }

  private static int firstUnopened(CharSequence source, int start, int end) {
    int depth = 0;
    for (int i = start; i < end; i++) {
      if (isOpening(source.charAt(i))) {
        depth++;
      } else if (isClosing(source.charAt(i)) && --depth < 0) {
        return i;
      }
    }
    return -1;
  }

  private static int lastUnclosed(CharSequence source, int start, int end) {
    int depth = 0;
    for (int i = end - 1; i >= start; i--) {
      if (isClosing(source.charAt(i))) {
        depth++;
      } else if (isOpening(source.charAt(i)) && --depth < 0) {
        return i;
      }
    }
    return -1;
  }
}
