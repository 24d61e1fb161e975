package org.civiquiz.classroom;

import java.text.Normalizer;
import java.util.Locale;

/** How students' numbers and nicknames are compared: children type them in many ways. */
public final class Numbers {

  private Numbers() {}

  /** Without case, accents, and white space at the ends. */
  public static String key(String number) {
    return Normalizer.normalize(number, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .strip()
        .replaceAll("\\s+", " ")
        .toLowerCase(Locale.ROOT);
  }
}
