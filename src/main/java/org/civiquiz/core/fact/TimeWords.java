package org.civiquiz.core.fact;

import java.util.Locale;
import java.util.Set;
import org.civiquiz.core.text.SyntaxNode;
import org.civiquiz.core.text.Token;
import org.civiquiz.core.text.WordList;

/** Knows the words that name a time: months, days, "year", "week". */
final class TimeWords {

  private static final Set<String> MONTHS = WordList.read(TimeWords.class, "months.txt");
  private static final Set<String> WEEKDAYS = WordList.read(TimeWords.class, "weekdays.txt");
  private static final Set<String> UNITS = WordList.read(TimeWords.class, "time-units.txt");
  private static final Set<String> MOMENTS = WordList.read(TimeWords.class, "moments.txt");

  private TimeWords() {}

  static boolean isMonth(String word) {
    return MONTHS.contains(plain(word));
  }

  static boolean isWeekday(String word) {
    return WEEKDAYS.contains(plain(word));
  }

  /** Whether the word is a unit such as "year" or "hours". */
  static boolean isUnit(String word) {
    String plain = plain(word);
    return UNITS.contains(plain)
        || plain.endsWith("s") && UNITS.contains(plain.substring(0, plain.length() - 1));
  }

  /** Whether the word names a moment by itself: "today", "tomorrow". */
  static boolean isMoment(String word) {
    return MOMENTS.contains(plain(word));
  }

  /** Whether a noun phrase names a time: "Tuesday", "next year", "the winter", "1994". */
  static boolean isTime(SyntaxNode phrase) {
    Token head = phrase.head();
    String word = head.text();
    boolean year = word.matches("(?:1[5-9]|20)\\d\\d") && phrase.tokens().size() <= 3;
    return isMonth(word) && head.isProper()
        || isWeekday(word)
        || isMoment(word)
        || isUnit(word) && phrase.tokens().size() <= 5 && !hasPossessive(phrase)
        || year;
  }

  /** Whether a prepositional phrase says when: "on Tuesday", "in 2022". */
  static boolean isTimePhrase(SyntaxNode phrase) {
    return phrase.is("PP") && phrase.child("NP").filter(TimeWords::isTime).isPresent();
  }

  private static boolean hasPossessive(SyntaxNode phrase) {
    return phrase.tokens().stream().anyMatch(token -> token.hasTag("POS"));
  }

  private static String plain(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }
}
