package org.civiquiz.language;

import java.util.Map;
import java.util.Optional;

/** The forms of "be", "have" and "do", which dictionaries take apart wrongly. */
final class Auxiliaries {

  private static final Map<String, String> LEMMAS =
      Map.ofEntries(
          Map.entry("am", "be"),
          Map.entry("is", "be"),
          Map.entry("are", "be"),
          Map.entry("was", "be"),
          Map.entry("were", "be"),
          Map.entry("been", "be"),
          Map.entry("being", "be"),
          Map.entry("has", "have"),
          Map.entry("had", "have"),
          Map.entry("having", "have"),
          Map.entry("does", "do"),
          Map.entry("did", "do"),
          Map.entry("done", "do"),
          Map.entry("doing", "do"));

  private Auxiliaries() {}

  static Optional<String> lemma(String form) {
    return Optional.ofNullable(LEMMAS.get(form));
  }
}
