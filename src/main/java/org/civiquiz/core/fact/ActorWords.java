package org.civiquiz.core.fact;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.civiquiz.core.text.Lexicon;
import org.civiquiz.core.text.NounKind;
import org.civiquiz.core.text.WordClass;
import org.civiquiz.core.text.WordList;

/** Says of single nouns whether they name a role, a body or a country. */
final class ActorWords {

  private static final Set<String> TITLES = WordList.read(ActorWords.class, "titles.txt");
  private static final Set<String> BODIES =
      WordList.read(ActorWords.class, "organisation-words.txt");
  private static final Set<String> LANDS = Set.of("country", "nation", "state");

  private final Lexicon lexicon;

  ActorWords(Lexicon lexicon) {
    this.lexicon = Objects.requireNonNull(lexicon);
  }

  Lexicon lexicon() {
    return lexicon;
  }

  /** Whether the noun, in any form, is a role, office or title of a person. */
  boolean isRole(String noun) {
    String lemma = lemma(noun);
    // "Daniel" and "Victor" are names before they are words.
    boolean given = Character.isUpperCase(noun.codePointAt(0)) && Gender.ofName(noun).isPresent();
    if (given) {
      return false;
    }
    return TITLES.contains(noun.toLowerCase(Locale.ROOT))
        || TITLES.contains(lemma)
        || !BODIES.contains(lemma) && !lexicon.isCountry(noun) && lexicon.isRole(lemma);
  }

  boolean isBody(String noun) {
    String lemma = lemma(noun);
    return BODIES.contains(lemma)
        || lexicon.kind(lemma).filter(kind -> kind == NounKind.GROUP).isPresent();
  }

  boolean isCountry(String name) {
    return lexicon.isCountry(name);
  }

  boolean isPlace(String name) {
    return lexicon.kind(name).filter(kind -> kind == NounKind.PLACE).isPresent();
  }

  boolean isKnownNoun(String noun) {
    return lexicon.isKnown(lemma(noun), WordClass.NOUN);
  }

  /** What a common noun stands for. */
  EntityKind kind(String noun, boolean plural) {
    String lemma = lemma(noun);
    if (LANDS.contains(lemma)) {
      return EntityKind.COUNTRY;
    } else if (isRole(noun) && personFirst(lemma)) {
      return plural ? EntityKind.PEOPLE : EntityKind.PERSON;
    } else if (lemma.equals("people") || lemma.equals("public")) {
      return EntityKind.PEOPLE;
    } else if (isBody(noun)) {
      return EntityKind.ORGANISATION;
    }
    Optional<NounKind> kind = lexicon.kind(lemma);
    if (kind.isEmpty()) {
      return EntityKind.UNKNOWN;
    }
    return kind.get() == NounKind.PLACE ? EntityKind.PLACE : EntityKind.THING;
  }

  private boolean personFirst(String lemma) {
    return TITLES.contains(lemma)
        || lexicon.kind(lemma).filter(kind -> kind == NounKind.PERSON).isPresent();
  }

  private String lemma(String noun) {
    return lexicon.lemma(noun, WordClass.NOUN);
  }
}
