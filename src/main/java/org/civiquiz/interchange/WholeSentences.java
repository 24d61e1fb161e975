package org.civiquiz.interchange;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.civiquiz.core.question.Evidence;
import org.civiquiz.core.text.SentenceSplitter;
import org.civiquiz.core.text.Span;

/**
 * Evidence that is a part of a sentence, widened to the whole one. Only what plainly goes on before
 * or after it in its line is a part; headings and bullets have no marks at their ends.
 */
final class WholeSentences {

  private static final SentenceSplitter SPLITTER = new SentenceSplitter();
  private static final String ENDS = ".!?…:\"”’'»)]。！？";

  private final String article;
  // Each line is split once, however many questions point at it.
  private final Map<Integer, List<Span>> sentencesOfLines = new HashMap<>();

  WholeSentences(String article) {
    this.article = article;
  }

  /** The same evidence, each of whole sentences, and each only once. */
  List<Evidence> of(List<Evidence> evidence) {
    Set<Evidence> whole = new LinkedHashSet<>();
    for (Evidence part : evidence) {
      Span span = widened(part.span());
      Evidence widened = span.equals(part.span()) ? part : Evidence.of(span, article);
      whole.add(widened);
    }
    return List.copyOf(whole);
  }

  private Span widened(Span span) {
    boolean isCutBefore = goesOnBefore(span.start());
    boolean isCutAfter = goesOnAfter(span);
    if (!isCutBefore && !isCutAfter) {
      return span;
    }
    int from = article.lastIndexOf('\n', span.start() - 1) + 1;
    int newline = article.indexOf('\n', span.end());
    Span lines = new Span(from, newline < 0 ? article.length() : newline);
    int start = span.start();
    int end = span.end();
    for (Span sentence :
        sentencesOfLines.computeIfAbsent(from, f -> SPLITTER.split(article, lines))) {
      if (isCutBefore && sentence.start() < span.start() && span.start() < sentence.end()) {
        start = sentence.start();
      }
      if (isCutAfter && sentence.start() < span.end() && span.end() < sentence.end()) {
        end = sentence.end();
      }
    }
    return new Span(start, end);
  }

  private boolean goesOnBefore(int start) {
    int i = start - 1;
    while (i >= 0 && article.charAt(i) == ' ') {
      i--;
    }
    return i >= 0
        && (Character.isLetterOrDigit(article.charAt(i)) || ",;".indexOf(article.charAt(i)) >= 0);
  }

  private boolean goesOnAfter(Span span) {
    if (ENDS.indexOf(article.charAt(span.end() - 1)) >= 0) {
      return false;
    }
    int i = span.end();
    while (i < article.length() && article.charAt(i) == ' ') {
      i++;
    }
    return i < article.length() && article.charAt(i) != '\n' && article.charAt(i) != '|';
  }
}
