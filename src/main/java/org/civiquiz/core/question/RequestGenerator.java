package org.civiquiz.core.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.civiquiz.core.fact.Actor;
import org.civiquiz.core.fact.Certainty;
import org.civiquiz.core.fact.Fact.Exchange;
import org.civiquiz.core.fact.Fact.Request;
import org.civiquiz.core.fact.Mention;
import org.civiquiz.core.text.Verbs;
import org.civiquiz.core.text.Words;

/** Asks what somebody wants of somebody, with what the other side wants as the first distractor. */
public final class RequestGenerator implements QuestionGenerator {

  @Override
  public String kind() {
    return "request";
  }

  @Override
  public List<Candidate> generate(Reading reading, RandomGenerator random) {
    List<Candidate> candidates = new ArrayList<>();
    List<Request> requests = reading.facts().facts(Request.class).toList();
    for (Request request : requests) {
      if (request.asker().actor().isPresent() && !request.verb().negated()) {
        ask(reading, request, requests, random).ifPresent(candidates::add);
      }
    }
    return candidates;
  }

  private Optional<Candidate> ask(
      Reading reading, Request request, List<Request> requests, RandomGenerator random) {
    Wording wording = reading.wording();
    Actor asker = request.asker().actor().orElseThrow();
    Optional<String> given = inReturnFor(reading, request);
    boolean hedged = isHedged(request, reading);
    String key =
        Wording.capitalised(
            withoutTo(wording.standalone(request.what().span(), java.util.Set.of(asker))));
    Draft draft =
        new Draft(kind(), CognitiveProcess.INTEGRATE, stem(reading, request, hedged, given))
            .key(key, "The article says that this is what %s wants.".formatted(wording.name(asker)))
            .asks(request.what().span())
            .claim(asker.name() + " " + request.verb().main() + " {}")
            .side(asker.name())
            .hedged(hedged)
            .rank(given.isPresent() ? 16 : 15);
    for (Request other : requests) {
      Optional<Actor> otherAsker = other.asker().actor();
      if (other != request
          && otherAsker.isPresent()
          && !otherAsker.get().equals(asker)
          && !other.action()
          && !request.action()) {
        boolean isOtherSide =
            other.asked().flatMap(Mention::actor).equals(Optional.of(asker))
                || isPaired(reading, request, other);
        draft.distractor(
            Wording.capitalised(withoutTo(wording.thing(other.what()))),
            isOtherSide ? Misreading.ROLES : Misreading.OTHER,
            "In the article, this is what %s wants, not what %s wants."
                .formatted(wording.name(otherAsker.get()), wording.name(asker)));
      }
    }
    otherSide(reading, request)
        .ifPresent(
            side ->
                draft.distractor(
                    Wording.capitalised(reading.wording().thing(side.what())),
                    Misreading.ROLES,
                    "In the article, this is what the other side wants, not what %s wants."
                        .formatted(wording.name(asker))));
    if (request.action()) {
      MinimalPairs.of(key, reading)
          .forEach(pair -> draft.distractor(pair.text(), pair.misreading(), pair.rationale()));
    } else {
      CivicsTerms.STANDARD
          .unsaidLists(key, reading, random)
          .forEach(
              terms ->
                  draft.distractor(
                      Wording.capitalised(terms),
                      Misreading.UNSAID,
                      "The article does not mention " + terms + "."));
    }
    return draft.single(reading, request.evidence());
  }

  private String stem(Reading reading, Request request, boolean hedged, Optional<String> given) {
    Wording wording = reading.wording();
    String asker = wording.name(request.asker());
    String asked =
        request
            .asked()
            .map(mention -> wording.name(mention))
            .map(name -> request.action() ? " " + name : " from " + name)
            .orElse("");
    String todo = request.action() ? " to do" : "";
    String verb =
        hedged
            ? "is " + asker + " said to have " + Verbs.participle(request.verb().lemma())
            : request.verb().questionAuxiliary()
                + " "
                + asker
                + " "
                + request.verb().questionRest();
    String inReturn = given.map(what -> " in return for " + what).orElse("");
    return (hedged ? "According to the article, what " : "What ")
        + verb
        + asked
        + todo
        + inReturn
        + "?";
  }

  private static boolean isHedged(Request request, Reading reading) {
    boolean isSure =
        request.certainty() == Certainty.CONFIRMED
            || request.certainty() == Certainty.PLANNED
            || request.certainty() == Certainty.OPINION;
    return !isSure
        || reading
            .facts()
            .facts(Exchange.class)
            .filter(exchange -> exchange.evidence().stream().anyMatch(request.evidence()::contains))
            .anyMatch(
                exchange ->
                    exchange.certainty() != Certainty.CONFIRMED
                        && exchange.certainty() != Certainty.PLANNED);
  }

  /** What the asker is to give, if the request is the answering side of an exchange. */
  private static Optional<String> inReturnFor(Reading reading, Request request) {
    return reading
        .facts()
        .facts(Exchange.class)
        .filter(exchange -> exchange.second().what().span().overlaps(request.what().span()))
        .map(exchange -> reading.wording().standalone(exchange.first().what()))
        .filter(words -> Words.of(words).count() <= 12)
        .findFirst();
  }

  private static Optional<Exchange.Side> otherSide(Reading reading, Request request) {
    return reading
        .facts()
        .facts(Exchange.class)
        .filter(
            exchange ->
                touches(exchange, request) && exchange.first().gets() && exchange.second().gets())
        .map(
            exchange ->
                exchange.first().what().span().overlaps(request.what().span())
                    ? exchange.second()
                    : exchange.first())
        .findFirst();
  }

  private static boolean isPaired(Reading reading, Request one, Request other) {
    return reading
        .facts()
        .facts(Exchange.class)
        .anyMatch(exchange -> touches(exchange, one) && touches(exchange, other));
  }

  private static boolean touches(Exchange exchange, Request request) {
    return exchange.first().what().span().overlaps(request.what().span())
        || exchange.second().what().span().overlaps(request.what().span());
  }

  private static String withoutTo(String what) {
    return what.startsWith("to ") ? what.substring(3) : what;
  }
}
