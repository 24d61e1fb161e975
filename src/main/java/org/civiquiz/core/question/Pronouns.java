package org.civiquiz.core.question;

import java.util.Locale;
import java.util.Set;

/** Words that stand for something named elsewhere. */
final class Pronouns {

  private static final Set<String> PERSONAL =
      Set.of(
          "he",
          "him",
          "his",
          "she",
          "her",
          "hers",
          "it",
          "its",
          "they",
          "them",
          "their",
          "theirs",
          "himself",
          "herself",
          "itself",
          "themselves");

  private Pronouns() {}

  static boolean isPronoun(String word) {
    return PERSONAL.contains(word.toLowerCase(Locale.ROOT));
  }
}
