package org.civiquiz.core.question;

import org.civiquiz.core.fact.Fact;
import org.civiquiz.core.text.Span;

/** The words of a quotation as they are printed again: in one piece, without the last full stop. */
final class Quoted {

  private static final int SUBJECT = 3;

  private Quoted() {}

  /** The parts of a quotation that the article interrupts, joined as they were said. */
  static String words(Fact.Quotation quotation, String article) {
    StringBuilder words = new StringBuilder();
    for (Span part : quotation.parts()) {
      String next = part.in(article).strip();
      if (!words.isEmpty()) {
        join(words, next);
      }
      words.append(next);
    }
    return words.toString().replaceAll("\\s+", " ").replaceFirst("[.,;]$", "");
  }

  // “We went,” she said. “It rained.” was one sentence and another, whatever stands between them.
  private static void join(StringBuilder words, String next) {
    int last = words.length() - 1;
    boolean isNewSentence = Character.isUpperCase(next.codePointAt(0));
    if (isNewSentence && words.charAt(last) == ',') {
      words.setCharAt(last, '.');
    } else if (isNewSentence && Character.isLetterOrDigit(words.charAt(last))) {
      words.append('.');
    } else if (words.charAt(last) == ',' && words.toString().split(" ").length <= SUBJECT) {
      // “The model,” she said, “ends here”: between subject and verb no comma was spoken.
      words.setLength(last);
    }
    words.append(' ');
  }
}
