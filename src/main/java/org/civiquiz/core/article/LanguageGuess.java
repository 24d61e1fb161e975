package org.civiquiz.core.article;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells the language of a text from its most frequent small words, or from its script.
 *
 * <p>It knows apart what teachers may paste by mistake; it is no general recogniser.
 */
final class LanguageGuess {

  private static final Map<String, Set<String>> SMALL_WORDS =
      Map.of(
          "en",
              Set.of(
                  "the", "of", "and", "to", "that", "was", "is", "for", "with", "said", "has",
                  "by"),
          "es",
              Set.of(
                  "el", "los", "las", "que", "una", "por", "con", "del", "para", "se", "es", "y"),
          "fr",
              Set.of(
                  "le", "les", "des", "est", "une", "dans", "que", "pour", "du", "et", "au", "qui"),
          "de",
              Set.of(
                  "der", "die", "und", "das", "den", "von", "ist", "nicht", "mit", "ein", "auf",
                  "zu"),
          "it",
              Set.of(
                  "il", "che", "della", "per", "una", "sono", "gli", "di", "con", "è", "nel", "e"),
          "pt", Set.of("o", "os", "que", "uma", "não", "com", "dos", "da", "do", "em", "e", "para"),
          "nl",
              Set.of(
                  "de", "het", "een", "van", "en", "dat", "niet", "zijn", "op", "met", "voor",
                  "te"));
  private static final Map<Character.UnicodeScript, String> SCRIPTS =
      Map.of(
          Character.UnicodeScript.HAN, "zh",
          Character.UnicodeScript.HIRAGANA, "ja",
          Character.UnicodeScript.HANGUL, "ko",
          Character.UnicodeScript.CYRILLIC, "ru",
          Character.UnicodeScript.ARABIC, "ar",
          Character.UnicodeScript.HEBREW, "he",
          Character.UnicodeScript.GREEK, "el",
          Character.UnicodeScript.DEVANAGARI, "hi",
          Character.UnicodeScript.THAI, "th");
  private static final Pattern WORD = Pattern.compile("\\p{L}+");
  private static final int SAMPLE = 20_000;
  private static final int FEWEST_WORDS = 8;

  private LanguageGuess() {}

  /** A BCP 47 tag; {@code en} if nothing speaks for another language. */
  static String of(String text) {
    String sample = text.substring(0, Math.min(SAMPLE, text.length()));
    Map<Character.UnicodeScript, Long> scripts =
        sample
            .codePoints()
            .filter(Character::isLetter)
            .mapToObj(Character.UnicodeScript::of)
            .collect(Collectors.groupingBy(script -> script, HashMap::new, Collectors.counting()));
    long letters = scripts.values().stream().mapToLong(Long::longValue).sum();
    boolean isJapanese = scripts.getOrDefault(Character.UnicodeScript.HIRAGANA, 0L) * 20 > letters;
    if (isJapanese && letters > 0) {
      return "ja";
    }
    return scripts.entrySet().stream()
        .filter(entry -> entry.getValue() * 2 > letters)
        .map(entry -> SCRIPTS.get(entry.getKey()))
        .filter(tag -> tag != null)
        .findFirst()
        .orElseGet(() -> ofSmallWords(sample));
  }

  private static String ofSmallWords(String sample) {
    Map<String, Integer> hits = new HashMap<>();
    int words = 0;
    for (MatchResult match :
        (Iterable<MatchResult>) WORD.matcher(sample.toLowerCase(Locale.ROOT)).results()::iterator) {
      words++;
      SMALL_WORDS.forEach(
          (tag, small) -> hits.merge(tag, small.contains(match.group()) ? 1 : 0, Integer::sum));
    }
    String best = "en";
    for (String tag : SMALL_WORDS.keySet().stream().sorted().toList()) {
      // Twice as many, since the languages share words and English is what we expect.
      if (hits.getOrDefault(tag, 0) > 2 * hits.getOrDefault("en", 0)
          && hits.get(tag) > hits.getOrDefault(best, 0)) {
        best = tag;
      }
    }
    return words < FEWEST_WORDS ? "en" : best;
  }
}
