package org.civiquiz.core.question;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.civiquiz.core.fact.Certainty;
import org.civiquiz.core.fact.Fact;
import org.civiquiz.core.fact.Fact.Listing;
import org.civiquiz.core.fact.Mention;
import org.civiquiz.core.fact.Phrase;
import org.civiquiz.core.fact.VerbGroup;
import org.civiquiz.core.text.Words;

/** Asks for all members of an enumeration; the other side's list gives the first distractors. */
public final class ListingGenerator implements QuestionGenerator {

  private static final int LONGEST_ITEM = 10;

  @Override
  public String kind() {
    return "enumeration";
  }

  @Override
  public List<Candidate> generate(Reading reading, RandomGenerator random) {
    List<Candidate> candidates = new ArrayList<>();
    List<Listing> listings = reading.facts().facts(Listing.class).toList();
    for (Listing listing : listings) {
      boolean isNoun = listing.kind() == Listing.ItemKind.NOUN;
      if (isNoun
          && listing.subject().isPresent()
          && listing.verb().isPresent()
          && listing.items().size() <= 4) {
        ask(reading, listing, listings, random).ifPresent(candidates::add);
      }
    }
    return candidates;
  }

  private Optional<Candidate> ask(
      Reading reading, Listing listing, List<Listing> listings, RandomGenerator random) {
    VerbGroup verb = listing.verb().orElseThrow();
    Mention subject = listing.subject().orElseThrow();
    boolean isObject = listing.whole().span().start() - verb.phrase().span().end() <= 2;
    if (!isObject
        || verb.passive()
        || verb.negated()
        || verb.lemma().equals("be")
        || isTooLong(listing)) {
      return Optional.empty();
    }
    String name = reading.wording().name(subject);
    boolean hedged = isHedged(listing);
    String stem =
        hedged
            ? "According to the article, which of these is %s said to have %s? Choose all that apply."
                .formatted(name, org.civiquiz.core.text.Verbs.participle(verb.lemma()))
            : "Which of these %s %s %s? Choose all that apply."
                .formatted(verb.questionAuxiliary(), name, verb.questionRest());
    Draft draft =
        new Draft(kind(), CognitiveProcess.INTEGRATE, stem.replaceAll(" +", " ").replace(" ?", "?"))
            .asks(listing.whole().span())
            .claim(name + " " + verb.main() + " {}")
            .side(name)
            .hedged(hedged)
            .rank(14);
    for (Phrase item : listing.items()) {
      draft.key(option(reading, item, subject), "The article names this in its list.");
    }
    others(reading, listing, listings)
        .forEach(
            (text, owner) ->
                draft.distractor(
                    text,
                    Misreading.ROLES,
                    "In the article, this belongs to %s, not to %s.".formatted(owner, name)));
    CivicsTerms.STANDARD
        .unsaid(listing.whole().text(), reading, random)
        .forEach(
            term ->
                draft.distractor(
                    Wording.capitalised(term),
                    Misreading.UNSAID,
                    "The article does not mention " + term + "."));
    return draft.multiple(reading, listing.evidence());
  }

  private static String option(Reading reading, Phrase item, Mention subject) {
    Set<org.civiquiz.core.fact.Actor> named = subject.actor().map(Set::of).orElse(Set.of());
    return Wording.capitalised(reading.wording().standalone(item.span(), named));
  }

  // What another party wants or gives in the same exchange.
  private static Map<String, String> others(
      Reading reading, Listing listing, List<Listing> listings) {
    Map<String, String> others = new LinkedHashMap<>();
    for (Listing other : listings) {
      boolean isOtherSide =
          other != listing
              && other.kind() == listing.kind()
              && other.subject().flatMap(Mention::actor).isPresent()
              && !other
                  .subject()
                  .flatMap(Mention::actor)
                  .equals(listing.subject().flatMap(Mention::actor))
              && reading.facts().facts(Fact.Exchange.class).anyMatch(e -> joins(e, listing, other));
      if (isOtherSide && !isTooLong(other)) {
        String owner = reading.wording().name(other.subject().orElseThrow());
        other
            .items()
            .forEach(
                item -> others.put(option(reading, item, other.subject().orElseThrow()), owner));
      }
    }
    return others;
  }

  private static boolean joins(Fact.Exchange exchange, Listing one, Listing other) {
    return exchange.evidence().stream().anyMatch(one.evidence()::contains)
        && exchange.evidence().stream().anyMatch(other.evidence()::contains);
  }

  private static boolean isTooLong(Listing listing) {
    return listing.items().stream().anyMatch(item -> Words.of(item.text()).count() > LONGEST_ITEM);
  }

  private static boolean isHedged(Listing listing) {
    return listing.certainty() == Certainty.REPORTED
        || listing.certainty() == Certainty.SPECULATED
        || listing.certainty() == Certainty.ALLEGED;
  }
}
