package org.civiquiz.core.fact;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.civiquiz.core.fact.Fact.Exchange.Side;
import org.civiquiz.core.text.Span;
import org.civiquiz.core.text.SyntaxNode;
import org.civiquiz.core.text.WordList;

/** Reads one side of an exchange: what a clause, or a bare phrase, says that one gives or gets. */
final class Bargain {

  private static final Set<String> GETS = WordList.read(Bargain.class, "getting-verbs.txt");
  private static final Set<String> ASKS = WordList.read(Bargain.class, "asking-verbs.txt");
  private static final Set<String> GIVES = WordList.read(Bargain.class, "giving-verbs.txt");

  private final ReadArticle article;
  private final Span limit;

  /**
   * @param limit words that no side reaches into: "in exchange for …"
   */
  Bargain(ReadArticle article, Span limit) {
    this.article = article;
    this.limit = limit;
  }

  static boolean isGiving(ClauseParts clause) {
    return GIVES.contains(clause.verb().lemma());
  }

  static boolean isGetting(ClauseParts clause) {
    return GETS.contains(clause.verb().lemma());
  }

  /** What the subject of the clause gives or gets. */
  Optional<Side> side(ClauseParts clause) {
    Mention party = article.mention(clause.subject(), clause.sentence());
    boolean usable = ReadArticle.isUsable(party, clause.subject());
    if (!usable || clause.verb().passive()) {
      return Optional.empty();
    }
    if (!party.kind().isActor()) {
      // "the limits would begin in April": who sees to it is not said.
      Phrase whole = Trimmed.phrase(upToLimit(clause.node().span()), article);
      return Optional.of(
          new Side(Optional.empty(), Optional.empty(), whole, false, Optional.empty()));
    }
    Optional<Side> asked = asked(clause, party);
    return asked.isPresent()
        ? asked
        : isGetting(clause) ? got(clause, party) : given(clause, party);
  }

  // "asked Whitcomb to drop her plan"
  private Optional<Side> asked(ClauseParts clause, Mention party) {
    if (!ASKS.contains(clause.verb().lemma())) {
      return Optional.empty();
    }
    return RequestExtractor.action(article, clause, party)
        .map(
            request ->
                new Side(
                    Optional.of(party),
                    Optional.of(clause.verb()),
                    request.what(),
                    true,
                    request.asked()));
  }

  private Optional<Side> got(ClauseParts clause, Mention party) {
    return clause
        .object()
        .map(
            object -> {
              SoughtThing thing = SoughtThing.of(clause, object);
              return new Side(
                  Optional.of(party),
                  Optional.of(clause.verb()),
                  Trimmed.phrase(upToLimit(thing.span()), article),
                  true,
                  thing
                      .from()
                      .map(node -> article.mention(node, clause.sentence()))
                      .filter(m -> m.kind().isActor()));
            });
  }

  private Optional<Side> given(ClauseParts clause, Mention party) {
    List<SyntaxNode> rest = clause.rest();
    if (rest.isEmpty()) {
      return Optional.empty();
    }
    Optional<Mention> receiver = receiver(clause);
    boolean indirect = receiver.isPresent() && rest.size() > 1 && rest.get(1).is("NP");
    SyntaxNode first = rest.get(indirect ? 1 : 0);
    // "relief to Iran": what is given is the relief.
    boolean named =
        receiver.isPresent() && !indirect && rest.size() > 1 && rest.get(1).token().is("to");
    int end = named ? first.span().end() : end(clause);
    Span span = upToLimit(new Span(first.span().start(), end));
    Phrase what = Trimmed.phrase(span, article);
    return what.text().isBlank()
        ? Optional.empty()
        : Optional.of(
            new Side(Optional.of(party), Optional.of(clause.verb()), what, false, receiver));
  }

  // Of "will pay $60 million and build a road", all that is done.
  private static int end(ClauseParts clause) {
    SyntaxNode last = clause.rest().get(clause.rest().size() - 1);
    Optional<SyntaxNode> joined =
        clause.verbPhrase().parent().filter(p -> p.is("VP") && p.child("CC").isPresent());
    boolean first = joined.filter(p -> p.first() == clause.verbPhrase().first()).isPresent();
    return first ? joined.get().span().end() : last.span().end();
  }

  // "pay Alder $24 million": the first of two objects; or whom "to" names.
  private Optional<Mention> receiver(ClauseParts clause) {
    List<SyntaxNode> rest = clause.rest();
    boolean two = rest.size() > 1 && rest.get(0).is("NP") && rest.get(1).is("NP");
    Optional<SyntaxNode> node =
        two && !TimeWords.isTime(rest.get(1))
            ? Optional.of(rest.get(0))
            : rest.stream()
                .filter(part -> part.is("PP") && part.token().is("to"))
                .findFirst()
                .flatMap(part -> part.child("NP"));
    return node.map(phrase -> article.mention(phrase, clause.sentence()))
        .filter(mention -> mention.kind().isActor());
  }

  /** What stands after "in exchange for", as the other half of what the first side says. */
  Side price(Side first, SyntaxNode price, ClauseParts clause) {
    Optional<SyntaxNode> gerund =
        price
            .descendants()
            .filter(node -> node.is("VP") && node.token().hasTag("VBG"))
            .filter(node -> node.first() == price.first())
            .findFirst();
    if (gerund.isEmpty()) {
      Phrase what = Trimmed.phrase(price.span(), article);
      return new Side(first.party(), Optional.empty(), what, !first.gets(), first.other());
    }
    boolean gets = GETS.contains(gerund.get().token().lemma());
    Optional<SyntaxNode> thing = gerund.get().child("NP");
    boolean moves = gets || GIVES.contains(gerund.get().token().lemma());
    Optional<Mention> other = counterpart(gerund.get(), gets ? "from" : "to", clause);
    Span span =
        thing
            .filter(node -> moves)
            .map(node -> withoutCounterpart(node, gets ? "from" : "to"))
            .orElse(price.span());
    return new Side(
        first.party(),
        Optional.empty(),
        Trimmed.phrase(span, article),
        gets,
        other.isPresent() ? other : first.other());
  }

  private static Span withoutCounterpart(SyntaxNode thing, String preposition) {
    return thing.find("PP").stream()
        .filter(node -> node.token().is(preposition) && node.end() == thing.end())
        .findFirst()
        .map(node -> new Span(thing.span().start(), node.span().start()))
        .orElse(thing.span());
  }

  private Optional<Mention> counterpart(SyntaxNode phrase, String word, ClauseParts clause) {
    return phrase.find("PP").stream()
        .filter(node -> node.token().is(word))
        .reduce((earlier, later) -> later)
        .flatMap(node -> node.child("NP"))
        .map(node -> article.mention(node, clause.sentence()))
        .filter(mention -> mention.kind().isActor());
  }

  private Span upToLimit(Span span) {
    boolean cuts = span.start() < limit.start() && limit.start() < span.end();
    return cuts ? new Span(span.start(), limit.start()) : span;
  }
}
