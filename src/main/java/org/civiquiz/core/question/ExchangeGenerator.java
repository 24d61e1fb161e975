package org.civiquiz.core.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.civiquiz.core.fact.Certainty;
import org.civiquiz.core.fact.Fact.Exchange;
import org.civiquiz.core.fact.Fact.Exchange.Side;
import org.civiquiz.core.text.Verbs;

/** Asks what one party wants in return; what the other party wants is the first distractor. */
public final class ExchangeGenerator implements QuestionGenerator {

  private static final Set<Certainty> SURE =
      Set.of(Certainty.CONFIRMED, Certainty.PLANNED, Certainty.OPINION);

  @Override
  public String kind() {
    return "exchange";
  }

  @Override
  public List<Candidate> generate(Reading reading, RandomGenerator random) {
    List<Candidate> candidates = new ArrayList<>();
    reading
        .facts()
        .facts(Exchange.class)
        .filter(exchange -> exchange.first().gets() && exchange.second().gets())
        .filter(exchange -> exchange.first().party().isPresent())
        .filter(
            exchange ->
                exchange.second().party().isPresent() && exchange.second().verb().isPresent())
        .forEach(exchange -> ask(reading, exchange, random).ifPresent(candidates::add));
    return candidates;
  }

  private Optional<Candidate> ask(Reading reading, Exchange exchange, RandomGenerator random) {
    Side side = exchange.second();
    Side other = exchange.first();
    Wording wording = reading.wording();
    String party = wording.name(side.party().orElseThrow());
    String partner = wording.name(other.party().orElseThrow());
    var verb = side.verb().orElseThrow();
    boolean hedged = !SURE.contains(exchange.certainty());
    String stem =
        hedged
            ? "According to the article, what is %s said to have %s in return from %s?"
                .formatted(party, Verbs.participle(verb.lemma()), partner)
            : "What %s %s %s in return from %s?"
                .formatted(verb.questionAuxiliary(), party, verb.questionRest(), partner);
    String key = Wording.capitalised(wording.thing(side.what()));
    Draft draft =
        new Draft(kind(), CognitiveProcess.INTEGRATE, stem)
            .key(key, "The article says that %s seeks this in return.".formatted(party))
            .asks(side.what().span())
            .claim(party + " " + verb.main() + " {}")
            .side(party)
            .hedged(hedged)
            .rank(18)
            .distractor(
                Wording.capitalised(wording.thing(other.what())),
                Misreading.ROLES,
                "In the article, this is what %s wants, not what %s wants."
                    .formatted(partner, party));
    CivicsTerms.STANDARD
        .unsaidLists(key, reading, random)
        .forEach(
            terms ->
                draft.distractor(
                    Wording.capitalised(terms),
                    Misreading.UNSAID,
                    "The article does not mention " + terms + "."));
    return draft.single(reading, exchange.evidence());
  }
}
