package org.civiquiz.interchange.gift;

import java.util.Arrays;
import org.civiquiz.interchange.Place;

/**
 * A piece of a GIFT file in which escaped characters do not look like marks, and which knows where
 * each of its characters stands in the file.
 */
final class MaskedText {

  private static final String ESCAPED = "~=#{}:\\n";
  // Noncharacters, which no text has: one for each escape.
  private static final char FIRST_MASK = '\uFDD0';
  private static final char LINE_END = (char) (FIRST_MASK + ESCAPED.indexOf('n'));

  private final String text;
  private final int[] lines;
  private final int[] columns;
  private final int start;
  private final int end;

  private MaskedText(String text, int[] lines, int[] columns, int start, int end) {
    this.text = text;
    this.lines = lines;
    this.columns = columns;
    this.start = start;
    this.end = end;
  }

  /** Takes lines in and masks what is escaped in them. */
  static final class Builder {
    private final StringBuilder text = new StringBuilder();
    private int[] lines = new int[64];
    private int[] columns = new int[64];

    Builder line(String line, int number) {
      if (!text.isEmpty()) {
        append('\n', number, 1);
      }
      for (int i = 0; i < line.length(); i++) {
        char c = line.charAt(i);
        int escaped = c == '\\' && i + 1 < line.length() ? ESCAPED.indexOf(line.charAt(i + 1)) : -1;
        boolean isMask = c >= FIRST_MASK && c <= LINE_END;
        append(isMask ? '\uFFFD' : escaped < 0 ? c : (char) (FIRST_MASK + escaped), number, i + 1);
        i += escaped < 0 ? 0 : 1;
      }
      return this;
    }

    boolean isEmpty() {
      return text.isEmpty();
    }

    private void append(char c, int line, int column) {
      int length = text.length();
      if (length == lines.length) {
        lines = Arrays.copyOf(lines, length * 2);
        columns = Arrays.copyOf(columns, length * 2);
      }
      lines[length] = line;
      columns[length] = column;
      text.append(c);
    }

    MaskedText build() {
      return new MaskedText(text.toString(), lines, columns, 0, text.length()).strip();
    }
  }

  boolean isEmpty() {
    return start == end;
  }

  /** With the escaped characters masked. */
  String masked() {
    return text.substring(start, end);
  }

  /** With the escaped characters as themselves. */
  String plain() {
    StringBuilder plain = new StringBuilder(end - start);
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      boolean isMask = c >= FIRST_MASK && c <= LINE_END;
      plain.append(c == LINE_END ? '\n' : isMask ? ESCAPED.charAt(c - FIRST_MASK) : c);
    }
    return plain.toString();
  }

  Place place() {
    if (lines.length == 0 || text.isEmpty()) {
      return Place.START;
    }
    int at = Math.min(start, text.length() - 1);
    return Place.at(lines[at], columns[at]);
  }

  Place placeOf(int index) {
    return from(index).place();
  }

  int indexOf(String mark) {
    return indexOf(mark, 0);
  }

  int indexOf(String mark, int from) {
    int at = text.indexOf(mark, start + from);
    return at < 0 || at + mark.length() > end ? -1 : at - start;
  }

  boolean startsWith(String mark) {
    return end - start >= mark.length() && text.startsWith(mark, start);
  }

  char charAt(int index) {
    return text.charAt(start + index);
  }

  int length() {
    return end - start;
  }

  MaskedText from(int index) {
    return new MaskedText(text, lines, columns, start + index, end);
  }

  MaskedText to(int index) {
    return new MaskedText(text, lines, columns, start, start + index);
  }

  MaskedText strip() {
    int first = start;
    int last = end;
    while (first < last && Character.isWhitespace(text.charAt(first))) {
      first++;
    }
    while (first < last && Character.isWhitespace(text.charAt(last - 1))) {
      last--;
    }
    return new MaskedText(text, lines, columns, first, last);
  }
}
