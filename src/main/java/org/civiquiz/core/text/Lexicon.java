package org.civiquiz.core.text;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A dictionary of English: base forms, kinds of nouns, opposites. Safe for several threads. */
public interface Lexicon {

  /** The base form in lower case; the word itself in lower case if it is not known. */
  String lemma(String word, WordClass wordClass);

  boolean isKnown(String word, WordClass wordClass);

  /** The kind of a noun's most frequent sense; empty if the noun is not known. */
  Optional<NounKind> kind(String noun);

  /** The kinds of all senses of a noun, the most frequent first. */
  Set<NounKind> kinds(String noun);

  /**
   * Whether the noun names a role or office that one person has ("governor", "lawyer") in its most
   * frequent sense, or in any but rare ones.
   */
  boolean isRole(String noun);

  /** Whether the noun was met in texts in any of its senses, and is not just listed. */
  boolean isFrequent(String noun);

  /** Whether one of the noun's first three senses is a kind of what the other noun names. */
  boolean isKindOf(String noun, String hypernym);

  /** Whether the name is that of a country, as "North Korea". */
  boolean isCountry(String name);

  /**
   * The country that an adjective or noun of nationality belongs to: "Norwegian" gives "Norway".
   */
  Optional<String> countryOf(String nationality);

  /** Words of opposite meaning, in the order of the dictionary. */
  List<String> antonyms(String word, WordClass wordClass);

  /** Words that share the most frequent sense, in the order of the dictionary. */
  List<String> synonyms(String word, WordClass wordClass);

  /** Narrower words of the noun's most frequent sense, in the order of the dictionary. */
  List<String> hyponyms(String noun);
}
