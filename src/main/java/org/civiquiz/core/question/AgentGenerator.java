package org.civiquiz.core.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.civiquiz.core.fact.Actor;
import org.civiquiz.core.fact.Certainty;
import org.civiquiz.core.fact.Clause;
import org.civiquiz.core.fact.EntityKind;
import org.civiquiz.core.fact.Fact;
import org.civiquiz.core.text.Sentence;
import org.civiquiz.core.text.Span;
import org.civiquiz.core.text.Words;

/** Asks who did something. */
public final class AgentGenerator implements QuestionGenerator {

  private static final int SHORTEST = 4;
  private static final int FEWEST = 3;
  private static final int LONGEST = 22;

  @Override
  public String kind() {
    return "who-did";
  }

  @Override
  public List<Candidate> generate(Reading reading, RandomGenerator random) {
    List<Candidate> candidates = new ArrayList<>();
    reading
        .facts()
        .facts(Fact.Action.class)
        .filter(action -> isAskable(reading, action))
        .forEach(action -> ask(reading, action).ifPresent(candidates::add));
    return candidates;
  }

  private static boolean isAskable(Reading reading, Fact.Action action) {
    Clause clause = action.clause();
    Span source = action.evidence().get(0);
    boolean isTold =
        action.certainty() == Certainty.CONFIRMED || action.certainty() == Certainty.PLANNED;
    boolean isSpeech =
        reading.facts().restingOn(source).stream()
            .anyMatch(
                fact -> fact instanceof Fact.Quotation || fact instanceof Fact.IndirectStatement);
    boolean isPlace =
        reading
            .sentenceAt(source)
            .filter(sentence -> sentence.place().part() != Sentence.Part.QUESTION)
            .isPresent();
    return isTold
        && isPlace
        && !isSpeech
        && clause.object().isPresent()
        && !clause.verb().negated()
        && !clause.verb().passive()
        && !Set.of("be", "have", "say").contains(clause.verb().lemma())
        && Contradictions.mainClause(source, reading).filter(clause::equals).isPresent();
  }

  private Optional<Candidate> ask(Reading reading, Fact.Action action) {
    Clause clause = action.clause();
    Optional<Actor> actor =
        clause
            .subject()
            .actor()
            .filter(Contradictions::isNameable)
            .filter(a -> !clause.subject().plural());
    if (actor.isEmpty()) {
      return Optional.empty();
    }
    Actor doer = actor.get();
    Span words = new Span(clause.verb().phrase().span().start(), clause.phrase().span().end());
    String rest =
        reading
            .wording()
            .standalone(words, Set.of(doer))
            .replaceFirst("^(\\p{L}+) (?:his|her|their) ", "$1 ");
    int count = Words.of(rest).count();
    boolean isInterrupted = rest.matches("(?s)^\\p{L}+,.*");
    boolean isOpen =
        clause.verb().lemma().equals("ask")
            && !rest.matches("(?s).* (?:to|for|about|whether|how) .*");
    if (isInterrupted
        || isOpen
        || count < SHORTEST
        || Words.of(rest).content().size() < FEWEST
        || rest.matches("(?s).*(?:[:;]|\\bboth\\b).*")
        || count > LONGEST
        || rest.matches("(?s).*(?:“|\\b(?:he|she|his|her|him)\\b).*")) {
      return Optional.empty();
    }
    List<Actor> others =
        new Speakers(reading)
            .othersThan(doer, rest).stream().filter(other -> isOfOneKind(doer, other)).toList();
    Function<Actor, String> names =
        reading.wording().optionNames(doer, others.stream().limit(3).toList());
    String asks = doer.kind() == EntityKind.COUNTRY ? "Which country " : "Who ";
    Draft draft =
        new Draft(kind(), CognitiveProcess.LOCATE, asks + rest + "?")
            .key(
                names.apply(doer), "The article says this of " + reading.wording().name(doer) + ".")
            .asks(words)
            .claim("{} " + rest)
            .side(doer.name())
            .rank(11);
    for (Actor other : others) {
      if (!draft.isFull()) {
        draft.distractor(
            names.apply(other),
            Misreading.DETAIL,
            "The article says this of %s, not of %s."
                .formatted(reading.wording().name(doer), reading.wording().name(other)));
      }
    }
    return draft.single(reading, action.evidence());
  }

  // Beside a body only bodies, beside a person only persons: who could not have done it is no lure.
  private static boolean isOfOneKind(Actor doer, Actor other) {
    return Speakers.isPerson(doer) == Speakers.isPerson(other)
        && (doer.kind() == EntityKind.COUNTRY) == (other.kind() == EntityKind.COUNTRY);
  }
}
