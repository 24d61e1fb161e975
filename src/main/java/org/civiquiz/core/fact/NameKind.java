package org.civiquiz.core.fact;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.civiquiz.core.text.Span;
import org.civiquiz.core.text.Token;

/** Says what a name stands for, by its own words and by the words around it. */
final class NameKind {

  private static final int LONGEST_PERSON = 4;
  private static final Set<String> WHO = Set.of("who", "whose", "whom");

  private final ActorWords words;
  private final Set<String> loneSubjects = new HashSet<>();
  private final Set<String> subjects = new HashSet<>();
  private final Set<String> governed = new HashSet<>();

  /**
   * @param names all names of the article
   */
  NameKind(ActorWords words, List<Name> names) {
    this.words = words;
    for (Name name : names) {
      boolean lone = name.tokens().size() == 1 && name.title().isEmpty();
      if (lone && isBeforeVerb(name)) {
        loneSubjects.add(name.text());
      }
      if (isBeforeVerb(name)) {
        subjects.add(name.text());
      }
      if (isGoverned(name)) {
        governed.add(name.text());
      }
    }
  }

  Optional<EntityKind> of(Name name) {
    String text = name.text();
    int count = name.tokens().size();
    if (words.isCountry(text)) {
      return Optional.of(EntityKind.COUNTRY);
    }
    boolean titled = !name.title().isEmpty() && count <= LONGEST_PERSON;
    if (titled && !words.isListedBody(head(name).text()) && !words.isKnownBody(text)) {
      return Optional.of(EntityKind.PERSON);
    }
    if (words.isKnownBody(text) || isBody(name) || isApposedToBody(name)) {
      return Optional.of(EntityKind.ORGANISATION);
    }
    if (count >= 2 && count <= LONGEST_PERSON && isPerson(name)) {
      return Optional.of(EntityKind.PERSON);
    }
    boolean domain = count > 1 && words.isDomain(name.last().text());
    if (governed.contains(text) && loneSubjects.contains(text)
        || domain && subjects.contains(text)) {
      return Optional.of(EntityKind.COUNTRY);
    }
    boolean acronym = text.matches("[A-Z]{2,6}") && !words.isRole(text);
    return acronym ? Optional.of(EntityKind.ORGANISATION) : Optional.empty();
  }

  private boolean isPerson(Name name) {
    if (words.isPlace(name.text()) || modifies(name)) {
      return false;
    }
    boolean told =
        Apposition.role(name, words).isPresent() || isFollowedByWho(name) || isJoinedToPerson(name);
    boolean named = Gender.ofName(name.text()).isPresent();
    if (told || named) {
      return true;
    }
    boolean thing = words.isThing(name.last().text());
    boolean plain =
        name.tokens().stream().allMatch(token -> token.text().matches("\\p{L}.*\\p{Ll}.*"));
    return plain && !thing && (speaks(name) || loneSubjects.contains(name.last().text()));
  }

  // "Board of Elections" is a board; "Harborview City Council" a council.
  private boolean isBody(Name name) {
    boolean alone = name.tokens().size() == 1;
    return words.isBody(head(name).text()) && !(alone && isSentenceStart(name));
  }

  private static Token head(Name name) {
    List<Token> tokens = name.tokens();
    for (int i = 1; i < tokens.size(); i++) {
      if (tokens.get(i).is("of") || tokens.get(i).is("for") || tokens.get(i).is("on")) {
        return tokens.get(i - 1);
      }
    }
    return tokens.get(tokens.size() - 1);
  }

  // "The company, DoorSight", "the power company Halyard Energy"
  private boolean isApposedToBody(Name name) {
    return describedBody(name).isPresent();
  }

  /** The description before a body's name: "the power company". */
  Optional<String> describedBody(Name name) {
    int at = name.first();
    Token before = name.token(at - 1);
    boolean comma = before.is(",");
    Token noun = comma ? name.token(at - 2) : before;
    boolean common = noun.tag().equals("NN") && words.isListedBody(noun.text());
    Token article = name.token(at - (comma ? 3 : 2));
    boolean definite = article.is("the") || name.token(at - (comma ? 4 : 3)).is("the");
    Token after = name.token(name.end());
    boolean closed = !comma || after.is(",") || after.text().matches("[.;]");
    if (!common || !definite || !closed || !name.title().isEmpty()) {
      return Optional.empty();
    }
    Token start = article.is("the") ? article : name.token(at - (comma ? 4 : 3));
    Span span = start.span().cover(noun.span()).shiftedBy(-name.sentence().span().start());
    return Optional.of(span.in(name.sentence().text()).replaceFirst("^The ", "the "));
  }

  private static boolean isSentenceStart(Name name) {
    return name.fullSpan().start() == name.sentence().span().start();
  }

  /** "the Whitfield campaign": the name only says whose. */
  static boolean modifies(Name name) {
    return name.token(name.end()).hasTag("NN");
  }

  // "Ann Cole and Beth Dunn"
  private static boolean isJoinedToPerson(Name name) {
    int before = name.first() - 1;
    boolean after = name.token(name.end()).is("and") && isGivenName(name.token(name.end() + 1));
    return after
        || name.token(before).is("and")
            && name.token(before - 1).isProper()
            && isGivenName(name.token(before - 2));
  }

  private static boolean isGivenName(Token token) {
    return token.isProper() && Gender.ofName(token.text()).isPresent();
  }

  private static boolean isFollowedByWho(Name name) {
    Token next = name.token(name.end());
    Token second = name.token(name.end() + 1);
    return WHO.contains(next.text()) || next.is(",") && WHO.contains(second.text());
  }

  private static boolean isBeforeVerb(Name name) {
    String tag = name.token(name.end()).tag();
    return !isInPhrase(name) && tag.matches("VB[DZP]|MD") || isFollowedByWho(name);
  }

  // "the university in Port Garland found": not the port.
  private static boolean isInPhrase(Name name) {
    return name.token(name.first() - 1).tag().matches("IN|TO");
  }

  // "said X", "X told", "X:" at the start of a paragraph
  private static boolean speaks(Name name) {
    Token before = name.token(name.first() - 1);
    Token after = name.token(name.end());
    boolean said = before.tag().matches("VB[DZ]") && SpeechVerbs.isQuoting(before.lemma());
    boolean says =
        !isInPhrase(name) && after.tag().matches("VB[DZ]") && SpeechVerbs.isSpeech(after.lemma());
    return said || says || after.is(":") && isSentenceStart(name);
  }

  // "the governors of Alder and Tamarack", "Governor Elena Marsh of Alder", "lawmakers in Alder"
  private boolean isGoverned(Name name) {
    int link = name.first() - 1;
    if (name.token(link).is("and") && name.token(link - 1).isProper()) {
      link -= 2;
    }
    boolean linked = name.token(link).is("of") || name.token(link).is("in");
    Token office = name.token(link - 1);
    return linked && (words.isGoverning(office.text()) || isTitledBefore(name, link));
  }

  private boolean isTitledBefore(Name name, int link) {
    for (int i = link - 1; i >= link - 4; i--) {
      if (!name.token(i).isProper()) {
        return false;
      }
      if (words.isGoverning(name.token(i).text())) {
        return true;
      }
    }
    return false;
  }
}
