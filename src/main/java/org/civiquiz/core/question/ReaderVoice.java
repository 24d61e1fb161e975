package org.civiquiz.core.question;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Puts a reader's own question ("Can I vote by mail?") to the reader ("Can you vote by mail?"). */
final class ReaderVoice {

  private static final List<Map.Entry<Pattern, String>> CHANGES =
      List.of(
          change("\\bam I\\b", "are you"),
          change("\\bAm I\\b", "Are you"),
          change("\\bwas I\\b", "were you"),
          change("\\bWas I\\b", "Were you"),
          change("\\bI am\\b", "you are"),
          change("\\bI[’']m\\b", "you are"),
          change("\\bI was\\b", "you were"),
          change("\\bI[’']ve\\b", "you have"),
          change("\\bI[’']ll\\b", "you will"),
          change("\\bI\\b", "you"),
          change("\\bmyself\\b", "yourself"),
          change("\\bmy\\b", "your"),
          change("\\bMy\\b", "Your"),
          change("\\bmine\\b", "yours"),
          change("\\bme\\b", "you"));

  private ReaderVoice() {}

  /** The question as it is where it does not speak of its asker, or speaks of several. */
  static String of(String question) {
    if (question.contains("“") || question.matches("(?s).*\\b(?:us|[Oo]ur)\\b.*")) {
      return question;
    }
    String put =
        question.replaceAll("\\b(will|can|do|did|should|may|must|could) we\\b", "$1 people");
    for (Map.Entry<Pattern, String> change : CHANGES) {
      put = change.getKey().matcher(put).replaceAll(change.getValue());
    }
    return Wording.capitalised(put);
  }

  private static Map.Entry<Pattern, String> change(String words, String others) {
    return Map.entry(Pattern.compile(words), others);
  }
}
