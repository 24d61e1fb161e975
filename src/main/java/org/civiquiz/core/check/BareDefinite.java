package org.civiquiz.core.check;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.civiquiz.core.text.Words;

/** "The building", "the figure": words that only make sense after something that told which. */
final class BareDefinite {

  static final Set<String> ONE_OF_SEVERAL =
      Set.of(
          "first",
          "second",
          "third",
          "other",
          "latter",
          "former",
          "older",
          "younger",
          "earlier",
          "later",
          "new",
          "old",
          "next",
          "previous",
          "larger",
          "smaller");

  /** What everybody knows which one is meant. */
  private static final Set<String> KNOWN =
      Set.of(
          "article",
          "person",
          "police",
          "sentence",
          "statement",
          "condition",
          "world",
          "public",
          "country",
          "nation",
          "future",
          "past",
          "law",
          "press",
          "internet",
          "end",
          "beginning",
          "start",
          "year",
          "first",
          "second",
          "third",
          "speaker",
          "author",
          "community",
          "passage",
          "time",
          "way",
          "poor",
          "rich",
          "united",
          "state",
          "city",
          "winter",
          "summer",
          "spring",
          "autumn",
          "fall",
          "morning",
          "evening",
          "afternoon",
          "night",
          "day",
          "week",
          "month",
          "environment",
          "economy",
          "climate",
          "weekend",
          "majority",
          "minority",
          "war",
          "sun",
          "ocean",
          "air",
          "following",
          "next",
          "last",
          "right",
          "rest",
          "most",
          "same");

  static final Set<String> NARROWS =
      Set.of(
          "of", "that", "who", "which", "whose", "between", "where", "when", "to", "for", "with",
          "on", "against", "about", "over", "in", "at", "from");

  /** What tells nothing even to a reader who knows which article is meant. */
  private static final Set<String> EMPTY =
      Set.of(
          "figure",
          "number",
          "amount",
          "sum",
          "move",
          "answer",
          "point",
          "thing",
          "issue",
          "matter",
          "estimate",
          "difference",
          "former",
          "latter",
          "two");

  static final Set<String> ENDS_NOUN =
      Set.of(
          "is", "are", "was", "were", "has", "have", "had", "will", "would", "can", "could", "may",
          "might", "must", "should", "does", "do", "did", "and", "or", "but", "by", "as", "if",
          "because", "while", "until", "after", "before", "than", "not", "also", "so", "unless",
          "once", "since", "through", "during", "without", "under", "into");

  private BareDefinite() {}

  /**
   * Whether the "the" at this place points to something outside.
   *
   * @param context what stands before it
   * @param isAnchored whether the stem tells which article it speaks of
   */
  static boolean isAt(List<String> words, int i, String context, boolean isAnchored) {
    boolean isEmpty =
        i + 1 < words.size() && EMPTY.contains(words.get(i + 1).toLowerCase(Locale.ROOT));
    return (!isAnchored || isEmpty)
        && (isBare(words, i, context) || isEmpty && !isNarrowed(words, i));
  }

  private static boolean isNarrowed(List<String> words, int i) {
    return i + 2 < words.size() && words.get(i + 2).matches("of|that|between|for");
  }

  private static boolean isBare(List<String> words, int i, String context) {
    if (i + 1 >= words.size()) {
      return true;
    }
    String noun = words.get(i + 1);
    String lower = noun.toLowerCase(Locale.ROOT);
    String next = i + 2 < words.size() ? words.get(i + 2).toLowerCase(Locale.ROOT) : ".";
    boolean isName = Character.isUpperCase(noun.charAt(0)) || Character.isDigit(noun.charAt(0));
    boolean isOrdinal = ONE_OF_SEVERAL.contains(lower);
    if (isName
        || !isOrdinal && (KNOWN.contains(lower) || KNOWN.contains(Words.stem(lower)))
        || lower.endsWith("’s")
        || lower.endsWith("'s")) {
      return false;
    }
    if (Words.of(context).content().contains(Words.stem(lower))) {
      return false;
    }
    if (ONE_OF_SEVERAL.contains(lower) && i + 2 < words.size()) {
      return !Words.of(context).content().contains(Words.stem(next));
    }
    boolean isMark = !Character.isLetterOrDigit(next.charAt(0));
    return isMark || ENDS_NOUN.contains(next) && !NARROWS.contains(next);
  }
}
