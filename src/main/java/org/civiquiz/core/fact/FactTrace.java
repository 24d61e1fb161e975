package org.civiquiz.core.fact;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.civiquiz.core.fact.Fact.Action;
import org.civiquiz.core.fact.Fact.Cause;
import org.civiquiz.core.fact.Fact.Condition;
import org.civiquiz.core.fact.Fact.DateMention;
import org.civiquiz.core.fact.Fact.Exchange;
import org.civiquiz.core.fact.Fact.IndirectStatement;
import org.civiquiz.core.fact.Fact.Listing;
import org.civiquiz.core.fact.Fact.Quantity;
import org.civiquiz.core.fact.Fact.Quotation;
import org.civiquiz.core.fact.Fact.Request;
import org.civiquiz.core.fact.Fact.Status;
import org.civiquiz.core.text.Sentence;

/** Writes down, sentence by sentence, what was understood of an article. */
public final class FactTrace {

  private FactTrace() {}

  static String of(ArticleFacts facts) {
    StringBuilder trace = new StringBuilder("Actors\n");
    facts.actors().all().forEach(actor -> trace.append("  ").append(line(actor)).append('\n'));
    facts.warnings().forEach(warning -> trace.append("Warning: ").append(warning).append('\n'));
    for (Sentence sentence : facts.sentences()) {
      trace.append('\n').append(place(sentence)).append(sentence.text().strip()).append('\n');
      if (sentence.tree().isEmpty() && sentence.tokens().size() > LongSentence.LONGEST) {
        trace.append("  (too long to be read)").append('\n');
      }
      List<Fact> found = facts.restingOn(sentence.span());
      if (found.isEmpty()) {
        trace.append("  (nothing)").append('\n');
      }
      for (Fact fact : found) {
        int times = facts.alsoTold(fact).size();
        String again = times > 0 ? " [told " + (times + 1) + " times]" : "";
        trace.append("  ").append(line(fact)).append(again).append('\n');
      }
    }
    return trace.toString();
  }

  private static String place(Sentence sentence) {
    return "[%d %s %d] "
        .formatted(sentence.index(), sentence.place().part(), sentence.place().number());
  }

  /** One actor in one line. */
  public static String line(Actor actor) {
    return "%s %s%s%s%s aka %s"
        .formatted(
            actor.kind(),
            actor.name(),
            actor.title().map(title -> " title=" + title).orElse(""),
            actor.role().map(role -> " role=" + role).orElse(""),
            actor.organisation().map(organisation -> " of=" + organisation).orElse(""),
            actor.aliases());
  }

  /** One fact in one line, in the notation of the specification files. */
  public static String line(Fact fact) {
    return kind(fact) + " " + content(fact) + grounds(fact);
  }

  private static String kind(Fact fact) {
    return fact.getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  private static String grounds(Fact fact) {
    Grounds grounds = fact.grounds();
    String cue = grounds.cue().map(phrase -> ":" + phrase.text()).orElse("");
    String source = grounds.source().map(mention -> " src=" + mention.name()).orElse("");
    return grounds.certainty() == Certainty.CONFIRMED && cue.isEmpty() && source.isEmpty()
        ? ""
        : " {" + grounds.certainty().name().toLowerCase(Locale.ROOT) + cue + source + "}";
  }

  private static String content(Fact fact) {
    if (fact instanceof Quotation quotation) {
      return (quotation.complete() ? "full " : "partial ")
          + joined(quotation.speaker().name(), quotation.verb(), quotation.words());
    } else if (fact instanceof IndirectStatement said) {
      return joined(said.speaker().name(), said.verb().lemma(), said.content().text());
    } else if (fact instanceof Request request) {
      return joined(
          request.asker().name(),
          request.verb().lemma(),
          request.asked().map(Mention::name).orElse("-"),
          request.what().text());
    } else if (fact instanceof Exchange exchange) {
      return joined(side(exchange.first()), exchange.connective().text(), side(exchange.second()));
    } else if (fact instanceof Listing listing) {
      return listing.items().stream().map(Phrase::text).collect(Collectors.joining(" + "));
    } else if (fact instanceof Action action) {
      return clause(action.clause());
    } else if (fact instanceof Quantity quantity) {
      return joined(
          quantity.kind().name(), quantity.phrase().text(), quantity.value().toPlainString());
    } else if (fact instanceof DateMention date) {
      return joined(date.kind().name(), date.phrase().text());
    } else if (fact instanceof Status status) {
      return joined(status.holder().map(Mention::name).orElse("-"), status.claim().text());
    } else if (fact instanceof Condition condition) {
      return joined(
          condition.connective().text(), condition.condition().text(), condition.outcome().text());
    } else if (fact instanceof Cause cause) {
      return joined(cause.connective().text(), cause.cause().text(), cause.effect().text());
    }
    throw new IllegalStateException("A kind of fact without a line: " + fact);
  }

  private static String side(Exchange.Side side) {
    return side.party().map(Mention::name).orElse("-")
        + (side.gets() ? " gets " : " gives ")
        + side.verb().map(verb -> "[" + verb.lemma() + "] ").orElse("")
        + side.what().text()
        + side.other().map(m -> (side.gets() ? " <- " : " -> ") + m.name()).orElse("");
  }

  private static String clause(Clause clause) {
    String adjuncts =
        clause.adjuncts().stream()
            .map(adjunct -> adjunct.kind() + "=" + adjunct.phrase().text())
            .collect(Collectors.joining("; "));
    return joined(
        clause.subject().name(),
        clause.verb().phrase().text(),
        clause.object().map(Mention::name).orElse("-"),
        clause.complement().map(Phrase::text).orElse("-"),
        adjuncts);
  }

  private static String joined(String... parts) {
    return String.join(" | ", parts);
  }
}
