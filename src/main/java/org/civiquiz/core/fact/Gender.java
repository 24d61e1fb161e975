package org.civiquiz.core.fact;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.civiquiz.core.text.WordList;

/** What a name or title says of the pronoun that stands for it. */
public enum Gender {
  MALE,
  FEMALE;

  private static final Map<String, String> NAMES =
      WordList.readPairs(Gender.class, "first-names.txt");

  /** By the first name; empty for most names of the world. */
  static Optional<Gender> ofName(String name) {
    String first = name.split(" ")[0].toLowerCase(Locale.ROOT);
    String value = NAMES.get(first);
    return value == null ? Optional.empty() : Optional.of(value.equals("m") ? MALE : FEMALE);
  }

  /** By a title or role such as "Mrs.", "councilman", "spokeswoman". */
  static Optional<Gender> ofTitle(String title) {
    String lower = title.toLowerCase(Locale.ROOT);
    if (lower.matches(".*(?:\\bmr\\b|\\bsir\\b|\\bking\\b|\\bprince\\b|[^o]man\\b).*")) {
      return lower.contains("woman") ? Optional.of(FEMALE) : Optional.of(MALE);
    }
    if (lower.matches(".*(?:\\bmrs\\b|\\bms\\b|\\bqueen\\b|\\bprincess\\b|woman\\b).*")) {
      return Optional.of(FEMALE);
    }
    return Optional.empty();
  }

  /** Of a personal pronoun in the singular. */
  static Optional<Gender> ofPronoun(String pronoun) {
    return switch (pronoun.toLowerCase(Locale.ROOT)) {
      case "he", "him", "his", "himself" -> Optional.of(MALE);
      case "she", "her", "hers", "herself" -> Optional.of(FEMALE);
      default -> Optional.empty();
    };
  }
}
