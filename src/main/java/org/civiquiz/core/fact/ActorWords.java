package org.civiquiz.core.fact;

import java.util.List;
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
  private static final Set<String> DOMAINS =
      Set.of("city", "state", "county", "town", "village", "province");
  private static final Set<String> GOVERNING =
      Set.of(
          "governor",
          "premier",
          "president",
          "legislature",
          "lawmaker",
          "state",
          "province",
          "republic",
          "kingdom",
          "territory",
          "government",
          "parliament");
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
    boolean rare = Character.isUpperCase(noun.codePointAt(0)) && !lexicon.isFrequent(lemma);
    return TITLES.contains(noun.toLowerCase(Locale.ROOT))
        || TITLES.contains(lemma)
        || !rare && !BODIES.contains(lemma) && !lexicon.isCountry(noun) && lexicon.isRole(lemma);
  }

  boolean isBody(String noun) {
    String lemma = lemma(noun);
    // Short words in capitals are letters of an abbreviation, and not words: "UN", "Un".
    return BODIES.contains(lemma)
        || noun.length() > 3
            && lexicon.kind(lemma).filter(kind -> kind == NounKind.GROUP).isPresent();
  }

  /** Whether the noun stands in the list of bodies, whatever else it may mean. */
  boolean isListedBody(String noun) {
    return BODIES.contains(lemma(noun));
  }

  /** Whether the noun names a body that can decide and speak, a city or state included. */
  boolean isActingBody(String noun) {
    String lemma = lemma(noun);
    return BODIES.contains(lemma)
        || DOMAINS.contains(lemma)
        || isBody(noun) && lexicon.isKindOf(lemma, "organization");
  }

  /** Whether the noun names a city, county or the like. */
  boolean isDomain(String noun) {
    return DOMAINS.contains(lemma(noun));
  }

  /** Whether several words together are known as the name of a body: "White House". */
  boolean isKnownBody(String name) {
    return name.contains(" ")
        && lexicon.kind(name).filter(kind -> kind == NounKind.GROUP).isPresent();
  }

  /** Whether several words together are known as a name of anything but a person. */
  boolean isKnownName(String name) {
    return name.contains(" ")
        && lexicon.kind(name).filter(kind -> kind != NounKind.PERSON).isPresent();
  }

  /** Whether the last word of a name says that it is no person's: "Avenue", "Station". */
  boolean isThing(String noun) {
    Set<NounKind> kinds = lexicon.kinds(noun);
    return !kinds.isEmpty() && !kinds.contains(NounKind.PERSON);
  }

  /** Whether the noun names an office that one holds, and not just what one is. */
  boolean isOffice(String title) {
    String lemma = lemma(title);
    return TITLES.contains(title.toLowerCase(Locale.ROOT))
        || List.of("official", "administrator", "leader", "judge").stream()
            .anyMatch(kind -> lexicon.isKindOf(lemma, kind));
  }

  /** Whether the noun names who or what rules a land: "governors", "province", "lawmakers". */
  boolean isGoverning(String noun) {
    return GOVERNING.contains(lemma(noun));
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
