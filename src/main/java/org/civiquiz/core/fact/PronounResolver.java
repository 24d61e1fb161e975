package org.civiquiz.core.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.civiquiz.core.fact.ClauseParts.Role;
import org.civiquiz.core.text.Sentence;
import org.civiquiz.core.text.Span;
import org.civiquiz.core.text.Token;

/**
 * Finds whom "he", "she" and "they" stand for, and says nothing where a reader could doubt.
 *
 * <p>A pronoun is the only person named before it in its sentence; failing that, the last suitable
 * person who was the subject of one of the three sentences before it.
 */
final class PronounResolver {

  private static final Set<String> PLURAL = Set.of("they", "them", "their", "themselves");
  private static final Set<String> BODILY =
      Set.of(
          "say",
          "announce",
          "offer",
          "promise",
          "warn",
          "argue",
          "accept",
          "reject",
          "refuse",
          "deny",
          "agree",
          "ask",
          "urge",
          "propose",
          "vow",
          "pledge",
          "sue",
          "claim",
          "insist");
  private static final int REACH = 3;

  private final References references;
  private final Actors actors;
  private final List<Read> before = new ArrayList<>();
  private final Map<Span, Actor> antecedents = new HashMap<>();
  private final Map<String, Gender> learned = new HashMap<>();

  PronounResolver(References references, Actors actors) {
    this.references = references;
    this.actors = actors;
  }

  /** What is kept of a sentence for the pronouns of the next ones. */
  private record Read(
      Sentence sentence, Optional<Actor> subject, Optional<Actor> body, List<Actor> persons) {}

  Optional<Actor> antecedent(Span pronoun) {
    return Optional.ofNullable(antecedents.get(pronoun));
  }

  Map<Span, Actor> antecedents() {
    return Map.copyOf(antecedents);
  }

  void read(Sentence sentence) {
    Optional<Actor> subject = Optional.empty();
    Optional<Actor> body = Optional.empty();
    for (Token token : sentence.tokens()) {
      boolean pronoun = token.hasTag("PRP");
      Optional<Gender> gender = Gender.ofPronoun(token.text());
      if (pronoun && gender.isPresent() && !isQuoted(token, sentence)) {
        person(token, gender.get(), sentence)
            .ifPresent(
                actor -> {
                  antecedents.put(token.span(), actor);
                  learned.putIfAbsent(actor.name(), gender.get());
                });
      } else if (pronoun && token.is("it")) {
        speakingBody(token, sentence).ifPresent(actor -> antecedents.put(token.span(), actor));
      } else if (pronoun && PLURAL.contains(token.text().toLowerCase(Locale.ROOT))) {
        body(token, sentence).ifPresent(actor -> antecedents.put(token.span(), actor));
      }
    }
    for (ClauseParts clause : ClauseReader.read(sentence)) {
      if (clause.role() == Role.MAIN) {
        Optional<Actor> actor = references.mention(clause.subject(), sentence).actor();
        Optional<Actor> person = actor.filter(found -> found.kind() == EntityKind.PERSON);
        subject = person.isPresent() ? person : subject;
        body = actor.filter(found -> found.kind() != EntityKind.PERSON);
      }
    }
    Optional<Actor> speaker = Frames.speakerAfterVerb(sentence, references);
    before.add(
        new Read(sentence, speaker.isPresent() ? speaker : subject, body, persons(sentence)));
  }

  // Words inside a complete quotation are not in the tree; their "he" is the speaker's matter.
  private static boolean isQuoted(Token token, Sentence sentence) {
    return sentence.tree().stream()
        .flatMap(tree -> tree.tokens().stream())
        .noneMatch(other -> other.span().equals(token.span()));
  }

  private List<Actor> persons(Sentence sentence) {
    return actors.listPersons().stream()
        .filter(actor -> actor.mentions().stream().anyMatch(sentence.span()::contains))
        .toList();
  }

  private Optional<Actor> person(Token pronoun, Gender gender, Sentence sentence) {
    List<Actor> here =
        actors.listPersons().stream()
            .filter(actor -> mayBe(actor, gender))
            .filter(actor -> isNamedBefore(actor, sentence, pronoun.span()))
            .toList();
    if (here.size() == 1) {
      return Optional.of(here.get(0));
    } else if (here.size() > 1) {
      return certain(here, gender);
    }
    for (int back = 1; back <= Math.min(REACH, before.size()); back++) {
      Read read = before.get(before.size() - back);
      boolean apart = !read.sentence().place().equals(sentence.place());
      if (apart && (back > 1 || isOtherPart(read.sentence(), sentence))) {
        return Optional.empty();
      }
      List<Actor> suitable = read.persons().stream().filter(actor -> mayBe(actor, gender)).toList();
      Optional<Actor> subject = read.subject().filter(actor -> mayBe(actor, gender));
      List<Actor> sure = suitable.stream().filter(actor -> gender(actor).isPresent()).toList();
      // "Leclerc asked Wiik. Her report …": an owner need not be the one who acted.
      // And "impeached him" after a sentence with two men is as open.
      boolean isOwner =
          suitable.size() > 1
              && (pronoun.tag().equals("PRP$") || pronoun.is("him") || pronoun.is("her"));
      if (isAnybodys(subject, gender, back)) {
        return Optional.empty();
      }
      boolean isLikely = sure.isEmpty() ? !isOwner : subject.filter(sure::contains).isPresent();
      if (subject.isPresent() && isLikely) {
        return subject;
      } else if (sure.size() == 1) {
        return Optional.of(sure.get(0));
      } else if (suitable.size() == 1 && (subject.isEmpty() || !isOwner)) {
        return Optional.of(suitable.get(0));
      } else if (suitable.size() > 1) {
        return certain(suitable, gender);
      }
    }
    return Optional.empty();
  }

  // Whose gender no name tells is not "he" while a man is spoken of near by.
  private boolean isAnybodys(Optional<Actor> subject, Gender gender, int back) {
    if (subject.isEmpty() || gender(subject.get()).isPresent()) {
      return false;
    }
    return before.subList(Math.max(0, before.size() - back - REACH), before.size()).stream()
        .flatMap(read -> read.persons().stream())
        .anyMatch(other -> gender(other).filter(gender::equals).isPresent());
  }

  // Of several, the only one of whom the name tells that the pronoun fits.
  private Optional<Actor> certain(List<Actor> actors, Gender gender) {
    List<Actor> sure =
        actors.stream().filter(actor -> gender(actor).filter(gender::equals).isPresent()).toList();
    boolean othersExcluded =
        actors.stream().allMatch(actor -> sure.contains(actor) || gender(actor).isPresent());
    return sure.size() == 1 && othersExcluded ? Optional.of(sure.get(0)) : Optional.empty();
  }

  private static boolean isOtherPart(Sentence one, Sentence other) {
    return one.place().part() != other.place().part() || one.place().isFaq();
  }

  private static boolean isNamedBefore(Actor actor, Sentence sentence, Span pronoun) {
    return actor.mentions().stream()
        .anyMatch(mention -> sentence.span().contains(mention) && mention.end() <= pronoun.start());
  }

  // "it said in a statement": whatever says or offers something is a body, and not a thing.
  private Optional<Actor> speakingBody(Token pronoun, Sentence sentence) {
    List<ClauseParts> clauses = ClauseReader.read(sentence);
    boolean acts =
        clauses.stream()
            .filter(clause -> clause.subject().token().span().equals(pronoun.span()))
            .anyMatch(clause -> isOfBodies(clause.verb().lemma()));
    if (!acts) {
      return Optional.empty();
    }
    Optional<Actor> here =
        clauses.stream()
            .filter(clause -> clause.subject().span().end() <= pronoun.span().start())
            .map(clause -> references.mention(clause.subject(), sentence))
            .flatMap(mention -> mention.actor().stream())
            .filter(PronounResolver::isBody)
            .reduce((earlier, later) -> later);
    return here.or(
        () ->
            before.isEmpty()
                ? Optional.empty()
                : Optional.of(before.get(before.size() - 1))
                    .filter(last -> last.sentence().place().equals(sentence.place()))
                    .flatMap(Read::body)
                    .filter(PronounResolver::isBody));
  }

  private static boolean isOfBodies(String lemma) {
    return BODILY.contains(lemma);
  }

  private static boolean isBody(Actor actor) {
    return actor.kind() == EntityKind.ORGANISATION || actor.kind() == EntityKind.COUNTRY;
  }

  private Optional<Actor> body(Token pronoun, Sentence sentence) {
    if (before.isEmpty()) {
      return Optional.empty();
    }
    Read last = before.get(before.size() - 1);
    boolean near = last.sentence().place().equals(sentence.place());
    boolean first =
        sentence.tree().filter(tree -> tree.token().span().equals(pronoun.span())).isPresent();
    return near && first ? last.body() : Optional.empty();
  }

  private boolean mayBe(Actor actor, Gender gender) {
    return gender(actor).map(gender::equals).orElse(true);
  }

  private Optional<Gender> gender(Actor actor) {
    return Optional.ofNullable(learned.get(actor.name())).or(actor::gender);
  }
}
