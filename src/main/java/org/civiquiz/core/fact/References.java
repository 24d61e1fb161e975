package org.civiquiz.core.fact;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.civiquiz.core.text.Sentence;
import org.civiquiz.core.text.Span;
import org.civiquiz.core.text.SyntaxNode;
import org.civiquiz.core.text.Token;

/** Says what noun phrases stand for: names, descriptions such as "the mayor", and pronouns. */
final class References {

  private static final Set<String> ARTICLES = Set.of("the", "this", "that");
  private static final Set<String> PLURAL_TAGS = Set.of("NNS", "NNPS");

  private final ActorWords words;
  private final Actors actors;
  private final PronounResolver pronouns;

  References(ActorWords words, Actors actors, List<Sentence> sentences) {
    this.words = Objects.requireNonNull(words);
    this.actors = Objects.requireNonNull(actors);
    this.pronouns = new PronounResolver(this, actors);
    // In the order of the text: a pronoun is understood from what was understood before it.
    sentences.forEach(pronouns::read);
  }

  Actors actors() {
    return actors;
  }

  /** Whom the pronouns stand for, by where they are. */
  Map<Span, Actor> pronouns() {
    return pronouns.antecedents();
  }

  ActorWords words() {
    return words;
  }

  /** What a noun phrase stands for. */
  Mention mention(SyntaxNode phrase, Sentence sentence) {
    SyntaxNode core = core(phrase);
    Token head = core.head();
    Phrase printed = Phrase.of(phrase);
    if (head.hasTag("PRP")) {
      Optional<Actor> actor = pronouns.antecedent(head.span());
      boolean plural = head.is("they") || head.is("them") || head.is("we");
      EntityKind kind = actor.map(Actor::kind).orElse(EntityKind.UNKNOWN);
      return new Mention(printed, kind, plural, actor);
    }
    if (isJoined(phrase)) {
      return new Mention(printed, kindOf(core.head(), true), true, Optional.empty());
    }
    Optional<Actor> actor = actor(core).or(() -> titled(phrase)).or(() -> beside(phrase, core));
    boolean plural = isPlural(core);
    EntityKind kind = actor.map(Actor::kind).orElseGet(() -> kindOf(head, plural));
    return new Mention(printed, kind, plural, actor);
  }

  /** The actor whom a noun phrase names at its head, or describes without doubt. */
  Optional<Actor> actor(SyntaxNode core) {
    if (isJoined(core)) {
      return Optional.empty();
    }
    int end = core.head().span().end();
    Span span = core.span();
    for (Actor actor : actors.all()) {
      for (Span mention : actor.mentions()) {
        if (mention.end() == end && span.contains(mention)) {
          return Optional.of(actor);
        }
      }
    }
    return titled(core).or(() -> described(core));
  }

  // "Secretary of State Alan Brecht", whose head the parser takes to be the secretary.
  private Optional<Actor> titled(SyntaxNode core) {
    String text = core.text();
    return actors.listPersons().stream()
        .filter(person -> person.title().filter(title -> title.contains(" of ")).isPresent())
        .filter(person -> text.startsWith(person.fullName()))
        .findFirst();
  }

  // "the vice president" is whoever has that title, if only one person has it.
  private Optional<Actor> described(SyntaxNode core) {
    List<Token> tokens = core.tokens();
    if (tokens.size() < 2 || !ARTICLES.contains(tokens.get(0).text().toLowerCase(Locale.ROOT))) {
      return Optional.empty();
    }
    String description = core.text().substring(tokens.get(0).text().length()).strip();
    List<Actor> bearers =
        actors.listPersons().stream().filter(actor -> hasTitle(actor, description)).toList();
    if (bearers.size() == 1) {
      return Optional.of(bearers.get(0));
    }
    List<Actor> bodies =
        actors.all().stream()
            .filter(actor -> actor.kind() == EntityKind.ORGANISATION)
            .filter(actor -> actor.name().toLowerCase(Locale.ROOT).endsWith(" " + description))
            .toList();
    boolean plain = description.equals(description.toLowerCase(Locale.ROOT));
    return bearers.isEmpty() && bodies.size() == 1 && plain && tokens.size() == 2
        ? Optional.of(bodies.get(0))
        : Optional.empty();
  }

  private static boolean hasTitle(Actor actor, String description) {
    String title = actor.title().orElse("").toLowerCase(Locale.ROOT);
    String wanted = description.toLowerCase(Locale.ROOT);
    return title.equals(wanted) || title.endsWith(" " + wanted);
  }

  // "A Chinese official, Liu Wenbo, said": the name beside the description.
  private Optional<Actor> beside(SyntaxNode phrase, SyntaxNode core) {
    boolean whose = core.token().hasTag("PRP$") || core.token().hasTag("POS");
    if (core == phrase || !whose && !words.isRole(core.head().text())) {
      return Optional.empty();
    }
    if (whose && !words.isRole(core.head().text())) {
      return lastBeside(phrase);
    }
    List<SyntaxNode> parts = phrase.children();
    boolean apposition = parts.size() >= 3 && parts.get(1).is(",") && parts.get(2).is("NP");
    return apposition
        ? actor(core(parts.get(2))).filter(actor -> actor.kind() == EntityKind.PERSON)
        : Optional.empty();
  }

  // "Her counterpart in Tamarack, Governor Paul Reyes, said"
  private Optional<Actor> lastBeside(SyntaxNode phrase) {
    int end = phrase.lastToken().span().end();
    List<Token> tokens = phrase.tokens();
    return actors.listPersons().stream()
        .filter(person -> person.mentions().stream().anyMatch(mention -> mention.end() == end))
        .filter(person -> tokens.stream().anyMatch(token -> token.is(",")))
        .findFirst();
  }

  private EntityKind kindOf(Token head, boolean plural) {
    if (head.isProper()) {
      if (words.isCountry(head.text())) {
        return EntityKind.COUNTRY;
      } else if (words.isBody(head.text())) {
        return EntityKind.ORGANISATION;
      }
      return words.isPlace(head.text()) ? EntityKind.PLACE : EntityKind.UNKNOWN;
    }
    return head.hasTag("NN") ? words.kind(head.text(), plural) : EntityKind.UNKNOWN;
  }

  static boolean isJoined(SyntaxNode phrase) {
    return phrase.children().stream().anyMatch(child -> child.is("CC", "CONJP"))
        && phrase.childrenLabelled("NP", "NNP", "NNS", "NN").size() > 1;
  }

  private static boolean isPlural(SyntaxNode core) {
    Token head = core.head();
    boolean several = head.is("many") || head.is("several") || head.is("both") || head.is("few");
    return PLURAL_TAGS.contains(head.tag()) && !head.is("United States")
        || several
        || head.hasTag("CD") && !head.is("one");
  }

  /** The noun phrase without what follows it: apposition, relative clause, "of …". */
  static SyntaxNode core(SyntaxNode phrase) {
    SyntaxNode core = phrase;
    while (core.is("NP", "NX", "WHNP") && core.children().get(0).is("NP", "NX")) {
      boolean possessor = core.children().get(0).lastToken().hasTag("POS");
      if (possessor || isJoined(core)) {
        return core;
      }
      core = core.children().get(0);
    }
    return core;
  }
}
