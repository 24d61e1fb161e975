package org.civiquiz.core.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.civiquiz.core.text.Span;
import org.civiquiz.core.text.WordList;

/** Finds the words between double quotation marks, curly or straight, of one paragraph. */
final class QuoteFinder {

  private static final Set<String> PLAIN_VERBS = WordList.read(QuoteFinder.class, "said-forms.txt");
  private static final int SHORT = 3;

  private QuoteFinder() {}

  static List<Quote> find(String text, Span paragraph) {
    List<Quote> quotes = new ArrayList<>();
    int opened = -1;
    for (int i = paragraph.start(); i < paragraph.end(); i++) {
      char mark = text.charAt(i);
      if (mark == '“' || mark == '"' && opened < 0 && !isInchMark(text, i, paragraph)) {
        opened = i;
      } else if ((mark == '”' || mark == '"') && opened >= 0) {
        add(quotes, text, paragraph, new Span(opened, i + 1));
        opened = -1;
      }
    }
    if (opened >= 0) {
      // The quotation goes on in the next paragraph, which opens with a mark again.
      quotes.add(
          new Quote(
              new Span(opened, paragraph.end()),
              new Span(Math.min(opened + 1, paragraph.end()), paragraph.end()),
              true,
              paragraph));
    }
    return quotes;
  }

  private static boolean isInchMark(String text, int at, Span paragraph) {
    return at > paragraph.start() && Character.isDigit(text.charAt(at - 1));
  }

  private static void add(List<Quote> quotes, String text, Span paragraph, Span outer) {
    Span inner = new Span(outer.start() + 1, outer.end() - 1);
    if (inner.in(text).isBlank()) {
      return;
    }
    Quote previous = quotes.isEmpty() ? null : quotes.get(quotes.size() - 1);
    boolean complete = isComplete(text, paragraph, outer, inner.in(text).strip(), previous);
    quotes.add(new Quote(outer, inner, complete, paragraph));
  }

  private static boolean isComplete(
      String text, Span paragraph, Span outer, String words, Quote previous) {
    String before = text.substring(paragraph.start(), outer.start()).stripTrailing();
    String after = text.substring(outer.end(), paragraph.end()).strip();
    boolean ends = endsWithAny(words, ",.?!…—-–") || after.isEmpty();
    int count = words.split("\\s+").length;
    if (isTitle(words) && count > 1) {
      return false;
    }
    boolean continues =
        previous != null && previous.complete() && before.endsWith(",") && !isCapital(words);
    if (continues) {
      return endsWithComma(previous, text);
    }
    boolean saidBefore = before.endsWith(",") || before.endsWith(":");
    if (!isCapital(words)) {
      return saidBefore && count > SHORT && ends && PLAIN_VERBS.contains(lastWord(before));
    }
    boolean detached = before.isEmpty() || saidBefore || endsWithAny(before, ".?!”\"—)");
    if (detached) {
      return ends && (count >= SHORT || endsWithAny(words, ",.?!"));
    }
    return count > SHORT && ends && PLAIN_VERBS.contains(lastWord(before));
  }

  private static boolean endsWithComma(Quote quote, String text) {
    return endsWithAny(quote.inner().in(text).strip(), ",—-–");
  }

  private static boolean isCapital(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        return Character.isUpperCase(c) || Character.isDigit(c);
      }
    }
    return false;
  }

  // The name of a book, a law or a song: every longer word has a capital.
  private static boolean isTitle(String words) {
    int capitals = 0;
    for (String word : words.split("[^\\p{L}’']+")) {
      if (word.length() > SHORT && !Character.isUpperCase(word.charAt(0))) {
        return false;
      }
      if (word.length() > SHORT) {
        capitals++;
      }
    }
    return capitals > 1 && !endsWithAny(words, ".?!");
  }

  private static String lastWord(String before) {
    String stripped = before.replaceFirst("[,:]$", "");
    return stripped.substring(stripped.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
  }

  private static boolean endsWithAny(String words, String marks) {
    return !words.isEmpty() && marks.indexOf(words.charAt(words.length() - 1)) >= 0;
  }
}
