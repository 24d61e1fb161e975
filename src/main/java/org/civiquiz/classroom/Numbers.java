package org.civiquiz.classroom;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;

/** How students' numbers and nicknames are compared: children type them in many ways. */
public final class Numbers {

  /** As people count: 2 before 10, numbers before nicknames. */
  static final Comparator<String> ORDER =
      Comparator.comparingInt((String number) -> isDigits(number) ? number.length() : 99)
          .thenComparing(Comparator.naturalOrder());

  private Numbers() {}

  private static boolean isDigits(String number) {
    return number.chars().allMatch(Character::isDigit);
  }

  /** Without case, accents, control characters, and white space at the ends. */
  public static String key(String number) {
    return Normalizer.normalize(number, Normalizer.Form.NFKD)
        .replaceAll("[\\p{M}\\p{Cc}\\p{Cs}]", "")
        .strip()
        .replaceAll("\\s+", " ")
        .toLowerCase(Locale.ROOT);
  }
}
