package org.civiquiz.core.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Where a text quotes somebody or puts something in brackets. A mark without a partner, such as the
 * one that opens every paragraph of a long quotation, encloses nothing.
 */
final class Enclosures {

  // Longer than any quotation that is one sentence: a stray mark must not swallow a whole text.
  private static final int LONGEST = 1200;

  private Enclosures() {}

  /** The enclosed stretches with their marks, in order, none within another. */
  static List<Span> find(CharSequence text) {
    List<Span> found = new ArrayList<>();
    addPairs(text, found);
    addSingleQuotes(text, found);
    found.sort(Comparator.naturalOrder());
    List<Span> outermost = new ArrayList<>();
    for (Span span : found) {
      if (outermost.isEmpty() || !outermost.get(outermost.size() - 1).overlaps(span)) {
        outermost.add(span);
      }
    }
    return outermost;
  }

  private static void addPairs(CharSequence text, List<Span> found) {
    int curly = -1;
    int straight = -1;
    int round = -1;
    int angle = -1;
    for (int i = 0; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '“', '„' -> curly = i;
        case '”' -> {
          add(found, curly, i);
          curly = -1;
        }
        case '"' -> {
          if (straight >= 0 && !opens(text, i)) {
            add(found, straight, i);
            straight = -1;
          } else if (opens(text, i)) {
            straight = i;
          }
        }
        case '(' -> round = i;
        case ')' -> {
          add(found, round, i);
          round = -1;
        }
        case '«' -> angle = i;
        case '»' -> {
          add(found, angle, i);
          angle = -1;
        }
        default -> {}
      }
    }
  }

  /** Whether the straight mark stands where a word begins. */
  private static boolean opens(CharSequence text, int i) {
    boolean afterSpace = i == 0 || isSpace(text.charAt(i - 1)) || isOpening(text.charAt(i - 1));
    boolean beforeWord = i + 1 < text.length() && !isSpace(text.charAt(i + 1));
    return afterSpace && beforeWord;
  }

  // An apostrophe looks like a closing single mark. Only a mark after punctuation is sure to close,
  // and only such a quotation can hold the end of a sentence.
  private static void addSingleQuotes(CharSequence text, List<Span> found) {
    int open = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '‘' || c == '\'' && opens(text, i)) {
        open = i;
      } else if ((c == '’' || c == '\'')
          && open >= 0
          && i > 0
          && ",.!?…".indexOf(text.charAt(i - 1)) >= 0
          && (i + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(i + 1)))) {
        add(found, open, i);
        open = -1;
      }
    }
  }

  private static void add(List<Span> found, int open, int close) {
    if (open >= 0 && close - open <= LONGEST) {
      found.add(new Span(open, close + 1));
    }
  }

  private static boolean isOpening(char c) {
    return "([{“‘«—–-/".indexOf(c) >= 0;
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
