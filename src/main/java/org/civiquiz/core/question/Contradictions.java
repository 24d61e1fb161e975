package org.civiquiz.core.question;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.civiquiz.core.fact.Actor;
import org.civiquiz.core.fact.Clause;
import org.civiquiz.core.fact.EntityKind;
import org.civiquiz.core.fact.Fact;
import org.civiquiz.core.fact.Mention;
import org.civiquiz.core.question.MinimalPairs.Pair;
import org.civiquiz.core.text.Span;
import org.civiquiz.core.text.Words;

/**
 * What contradicts a sentence of the article in one point, found from its words and from what was
 * understood of it: who does it, whether it is so, how many, how sure.
 */
final class Contradictions {

  private static final int SAME_MATTER = 3;

  private Contradictions() {}

  /**
   * @param sentence the words to contradict, able to stand alone
   * @param source the sentence of the article that they come from
   */
  static List<Pair> of(String sentence, Span source, Reading reading, RandomGenerator random) {
    List<Pair> pairs = new ArrayList<>(MinimalPairs.of(sentence, reading));
    Optional<Clause> main = mainClause(source, reading);
    if (main.isEmpty()) {
      MinimalPairs.negated(sentence).ifPresent(pairs::add);
    }
    main.ifPresent(
        clause -> {
          pairs.addAll(otherDoers(sentence, clause, reading, random));
          Negation.of(sentence, clause.verb())
              .ifPresent(text -> pairs.add(denial(text, clause.verb().negated())));
        });
    return pairs;
  }

  private static Pair denial(String text, boolean wasNegated) {
    return new Pair(
        text,
        Misreading.STANCE,
        wasNegated
            ? "The article says that this is not so."
            : "The article says that this is so, not that it is not.");
  }

  /** The clause of a sentence that holds the others. */
  static Optional<Clause> mainClause(Span source, Reading reading) {
    return reading.facts().restingOn(source).stream()
        .filter(fact -> fact instanceof Fact.Action && fact.evidence().get(0).equals(source))
        .map(fact -> ((Fact.Action) fact).clause())
        .max(
            Comparator.<Clause>comparingInt(clause -> clause.phrase().span().length())
                .thenComparing(clause -> -clause.phrase().span().start()));
  }

  private static List<Pair> otherDoers(
      String sentence, Clause clause, Reading reading, RandomGenerator random) {
    Mention subject = clause.subject();
    String doer = opening(sentence, subject, reading);
    boolean hasPronoun = sentence.matches("(?s).*\\b(?:he|she|his|her|him|himself|herself)\\b.*");
    if (doer.isEmpty() || hasPronoun || subject.plural() || clause.verb().lemma().equals("be")) {
      return List.of();
    }
    String rest = sentence.substring(doer.length());
    List<Pair> pairs = new ArrayList<>();
    articleDoers(subject, sentence, reading)
        .filter(other -> !doesMuchTheSame(other, rest, reading))
        .map(reading.wording()::option)
        .limit(1)
        .forEach(other -> pairs.add(doneBy(other, doer, rest, Misreading.DETAIL)));
    bankDoers(doer, reading, random)
        .limit(2)
        .forEach(
            other -> pairs.add(doneBy(Wording.capitalised(other), doer, rest, Misreading.UNSAID)));
    return pairs;
  }

  private static Pair doneBy(String other, String doer, String rest, Misreading misreading) {
    return new Pair(
        other + rest,
        misreading,
        "The article says this of %s, not of %s.".formatted(inside(doer), inside(other)));
  }

  private static String inside(String name) {
    return name.matches("(?:The|A|An) .*")
        ? name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1)
        : name;
  }

  /** The words for the doer with which the sentence begins; empty if it begins otherwise. */
  private static String opening(String sentence, Mention subject, Reading reading) {
    return Stream.of(reading.wording().name(subject), subject.fullName(), subject.phrase().text())
        .filter(
            name ->
                sentence.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + " "))
        .map(name -> sentence.substring(0, name.length()))
        .max(Comparator.comparingInt(String::length))
        .orElse("");
  }

  private static Stream<Actor> articleDoers(Mention subject, String sentence, Reading reading) {
    if (subject.actor().isEmpty()) {
      return Stream.empty();
    }
    Actor doer = subject.actor().get();
    return new Speakers(reading)
        .othersThan(doer, sentence).stream().filter(other -> other.kind() == doer.kind());
  }

  private static Stream<String> bankDoers(String doer, Reading reading, RandomGenerator random) {
    boolean isCommonName = doer.matches("(?:The|the) \\p{Ll}+(?: \\p{Ll}+){0,2}");
    return isCommonName
        ? CivicsTerms.STANDARD.unsaidDoers(doer, reading, random).stream()
        : Stream.empty();
  }

  // "The board counts the ballots" is no error where the article tells of the board's counting too.
  private static boolean doesMuchTheSame(Actor other, String rest, Reading reading) {
    Set<String> matter = Words.of(rest).content();
    return reading.sentences().stream()
        .filter(sentence -> reading.isAgent(other.name(), sentence.span()))
        .anyMatch(
            sentence ->
                Words.shared(matter, reading.words(sentence.index()).content()) >= SAME_MATTER);
  }

  /** Whether somebody of this kind can be put in the place of another. */
  static boolean isNameable(Actor actor) {
    return actor.kind().isActor() && actor.kind() != EntityKind.PEOPLE;
  }
}
