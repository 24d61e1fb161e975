package org.civiquiz.core.question;

import java.util.Optional;
import java.util.stream.Stream;
import org.civiquiz.core.fact.Clause;
import org.civiquiz.core.fact.Fact;
import org.civiquiz.core.fact.Mention;

/** The noun phrases that the parts of a fact stand for. */
final class Mentions {

  private Mentions() {}

  static Stream<Mention> in(Fact fact) {
    if (fact instanceof Fact.Quotation quotation) {
      return Stream.concat(Stream.of(quotation.speaker()), quotation.addressee().stream());
    } else if (fact instanceof Fact.IndirectStatement said) {
      return Stream.concat(Stream.of(said.speaker()), said.addressee().stream());
    } else if (fact instanceof Fact.Request request) {
      return Stream.concat(Stream.of(request.asker()), request.asked().stream());
    } else if (fact instanceof Fact.Exchange exchange) {
      return Stream.of(exchange.first().party(), exchange.second().party())
          .flatMap(Optional::stream);
    } else if (fact instanceof Fact.Listing listing) {
      return listing.subject().stream();
    } else if (fact instanceof Fact.Action action) {
      Clause clause = action.clause();
      return Stream.concat(Stream.of(clause.subject()), clause.object().stream());
    } else if (fact instanceof Fact.Status status) {
      return status.holder().stream();
    }
    return Stream.empty();
  }

  /** Who says, asks or does it. */
  static Optional<Mention> speaker(Fact fact) {
    if (fact instanceof Fact.Quotation quotation) {
      return Optional.of(quotation.speaker());
    } else if (fact instanceof Fact.IndirectStatement said) {
      return Optional.of(said.speaker());
    } else if (fact instanceof Fact.Request request) {
      return Optional.of(request.asker());
    }
    return Optional.empty();
  }

  /** Who says, asks, does or has it. */
  static Optional<Mention> agent(Fact fact) {
    return fact instanceof Fact.Action action
        ? Optional.of(action.clause().subject())
        : speaker(fact);
  }
}
