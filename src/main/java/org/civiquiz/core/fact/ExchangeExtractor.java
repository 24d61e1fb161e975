package org.civiquiz.core.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.civiquiz.core.fact.Fact.Exchange;
import org.civiquiz.core.fact.Fact.Exchange.Side;
import org.civiquiz.core.text.Sentence;
import org.civiquiz.core.text.Span;
import org.civiquiz.core.text.SyntaxNode;

/**
 * Finds something given for something: "in return" across two clauses, "in exchange for" within
 * one, verbs such as "swap", and promises that depend on what another does.
 */
final class ExchangeExtractor implements FactExtractor {

  private static final Set<String> SWAPPING = Set.of("swap", "trade", "exchange", "barter");
  private static final Set<String> TERMS =
      Set.of(
          "if",
          "only if",
          "but only if",
          "provided that",
          "on condition that",
          "unless",
          "as long as",
          "so long as",
          "once");
  private static final Span NOWHERE = new Span(0, 0);

  @Override
  public List<Exchange> extract(ReadArticle article) {
    List<Exchange> exchanges = new ArrayList<>();
    List<Sentence> statements = article.statements();
    for (int i = 0; i < statements.size(); i++) {
      Sentence sentence = statements.get(i);
      Optional<SyntaxNode> connective = connective(sentence);
      if (connective.isPresent()) {
        Optional<SyntaxNode> price = price(connective.get());
        Optional<Sentence> before = i > 0 ? Optional.of(statements.get(i - 1)) : Optional.empty();
        Optional<Exchange> found =
            price.isPresent()
                ? within(article, sentence, connective.get(), price.get())
                : across(article, before, sentence, connective.get());
        found.ifPresent(exchanges::add);
      }
      for (ClauseParts clause : article.clauses(sentence)) {
        swap(article, clause).ifPresent(exchanges::add);
      }
    }
    for (Dependent dependent : Dependent.find(article, TERMS)) {
      promise(article, dependent).ifPresent(exchanges::add);
    }
    return exchanges;
  }

  private static Optional<SyntaxNode> connective(Sentence sentence) {
    return sentence.tree().stream()
        .flatMap(SyntaxNode::descendants)
        .filter(node -> node.is("PP") && node.token().is("in") && node.end() > node.first() + 1)
        .filter(
            node -> node.tokens().get(1).text().toLowerCase(Locale.ROOT).matches("return|exchange"))
        .findFirst();
  }

  /** What stands after "in exchange for". */
  private static Optional<SyntaxNode> price(SyntaxNode connective) {
    SyntaxNode top = connective.parent().orElse(connective);
    return top.find("PP").stream()
        .filter(part -> part.token().is("for") && part.first() == connective.first() + 2)
        .findFirst()
        .flatMap(part -> part.child("NP", "S"));
  }

  private static Optional<Exchange> within(
      ReadArticle article, Sentence sentence, SyntaxNode connective, SyntaxNode price) {
    Optional<ClauseParts> clause =
        article.clauses(sentence).stream()
            .filter(parts -> parts.node().contains(connective))
            .reduce((outer, inner) -> inner);
    if (clause.isEmpty()) {
      return Optional.empty();
    }
    Bargain bargain = new Bargain(article, connective.span());
    Optional<Side> first = bargain.side(clause.get()).filter(side -> side.party().isPresent());
    return first.map(
        side ->
            exchange(
                side,
                bargain.price(side, price, clause.get()),
                Trimmed.phrase(new Span(connective.span().start(), price.span().start()), article),
                CertaintyReader.of(clause.get(), article)));
  }

  // "…, and in return Y will …", or "X … . In return, Y …"
  private static Optional<Exchange> across(
      ReadArticle article, Optional<Sentence> before, Sentence sentence, SyntaxNode connective) {
    Optional<ClauseParts> later = answering(article, sentence, connective);
    if (later.isEmpty()) {
      return Optional.empty();
    }
    Optional<ClauseParts> here =
        principal(article, sentence)
            .filter(clause -> clause.node() != later.get().node())
            .filter(clause -> clause.node().end() <= connective.first());
    Optional<ClauseParts> earlier =
        here.isPresent()
            ? here
            : before
                .filter(other -> other.place().equals(sentence.place()))
                .flatMap(other -> principal(article, other));
    if (earlier.isEmpty()) {
      return Optional.empty();
    }
    Span inner = connective(earlier.get().sentence()).map(SyntaxNode::span).orElse(NOWHERE);
    Optional<Side> first = new Bargain(article, inner).side(earlier.get());
    Optional<Side> second = new Bargain(article, connective.span()).side(later.get());
    if (first.isEmpty() || second.isEmpty() || second.get().party().isEmpty()) {
      return Optional.empty();
    }
    Grounds grounds =
        CertaintyReader.of(earlier.get(), article).joined(CertaintyReader.of(later.get(), article));
    return Optional.of(exchange(first.get(), second.get(), Phrase.of(connective), grounds));
  }

  private static Optional<ClauseParts> answering(
      ReadArticle article, Sentence sentence, SyntaxNode connective) {
    return article.clauses(sentence).stream()
        .filter(clause -> clause.node().contains(connective))
        .reduce((outer, inner) -> inner.node() == outer.node() ? outer : inner)
        .map(clause -> inside(article, clause));
  }

  // The clause that tells who does what: of "X said Y will …", the one inside.
  private static Optional<ClauseParts> principal(ReadArticle article, Sentence sentence) {
    return article.clauses(sentence).stream()
        .filter(clause -> clause.role() == ClauseParts.Role.MAIN)
        .findFirst()
        .map(clause -> inside(article, clause));
  }

  private static ClauseParts inside(ReadArticle article, ClauseParts main) {
    Optional<SyntaxNode> told =
        main.subject().token().is("it")
            ? Optional.of(main.verbPhrase())
            : Reported.of(main).map(Reported::content);
    return told.stream()
        .flatMap(
            content ->
                article.clauses(main.sentence()).stream()
                    .filter(
                        clause -> clause.node() != main.node() && content.contains(clause.node())))
        .filter(clause -> clause.role() == ClauseParts.Role.CONTENT)
        .findFirst()
        .orElse(main);
  }

  // "traded X for Y", "swap X with Z for Y"
  private static Optional<Exchange> swap(ReadArticle article, ClauseParts clause) {
    boolean swaps = SWAPPING.contains(clause.verb().lemma()) && !clause.verb().negated();
    Optional<SyntaxNode> object = clause.object();
    if (!swaps || object.isEmpty() || clause.role() == ClauseParts.Role.RELATIVE) {
      return Optional.empty();
    }
    Optional<SyntaxNode> price = phraseWith("for", clause);
    Mention party = article.mention(clause.subject(), clause.sentence());
    boolean usable = ReadArticle.isUsable(party, clause.subject()) && party.kind().isActor();
    if (price.isEmpty() || !usable) {
      return Optional.empty();
    }
    Optional<Mention> other =
        phraseWith("with", clause)
            .flatMap(node -> node.child("NP"))
            .map(node -> article.mention(node, clause.sentence()))
            .filter(mention -> mention.kind().isActor());
    int end = price.get().span().start();
    Span given =
        new Span(object.get().span().start(), Math.max(object.get().span().start() + 1, end));
    Optional<SyntaxNode> wanted = price.get().child("NP");
    return wanted.map(
        node ->
            exchange(
                new Side(
                    Optional.of(party),
                    Optional.of(clause.verb()),
                    Trimmed.phrase(given, article),
                    false,
                    other),
                new Side(Optional.of(party), Optional.empty(), Phrase.of(node), true, other),
                Phrase.of(price.get().children().get(0)),
                CertaintyReader.of(clause, article)));
  }

  // Beside the object, or at its end where the parser has drawn it in.
  private static Optional<SyntaxNode> phraseWith(String word, ClauseParts clause) {
    return clause.rest().stream()
        .flatMap(
            part ->
                part.is("PP")
                    ? java.util.stream.Stream.of(part)
                    : part.is("NP") ? part.children().stream() : java.util.stream.Stream.empty())
        .filter(part -> part.is("PP") && part.token().is(word))
        .findFirst();
  }

  // "would accept longer shifts if the agency hired 60 drivers": each does what the other wants.
  private static Optional<Exchange> promise(ReadArticle article, Dependent dependent) {
    ClauseParts outcome = dependent.governor();
    Optional<ClauseParts> condition =
        article.clauses(outcome.sentence()).stream()
            .filter(clause -> clause.node() == dependent.clause())
            .findFirst();
    if (condition.isEmpty() || !isPromise(outcome, condition.get(), dependent)) {
      return Optional.empty();
    }
    Optional<Side> first = new Bargain(article, dependent.node().span()).side(outcome);
    Optional<Side> second = new Bargain(article, NOWHERE).side(condition.get());
    boolean both =
        first.flatMap(Side::party).isPresent() && second.flatMap(Side::party).isPresent();
    if (!both || isSame(first.get().party().get(), second.get().party().get())) {
      return Optional.empty();
    }
    return Optional.of(
        exchange(
            first.get(),
            second.get(),
            dependent.connective(),
            CertaintyReader.of(outcome, article)));
  }

  private static boolean isPromise(
      ClauseParts outcome, ClauseParts condition, Dependent dependent) {
    boolean unless = dependent.connective().text().equalsIgnoreCase("unless");
    List<String> auxiliaries = outcome.verb().auxiliaries();
    boolean owed = auxiliaries.contains("must") || auxiliaries.contains("should");
    boolean gone = condition.verb().auxiliaries().contains("had") || auxiliaries.contains("have");
    boolean deal =
        Bargain.isGiving(outcome) && (Bargain.isGiving(condition) || Bargain.isGetting(condition));
    return deal
        && !owed
        && !gone
        && !condition.verb().negated()
        && outcome.verb().negated() == unless;
  }

  private static boolean isSame(Mention one, Mention other) {
    return one.name().equalsIgnoreCase(other.name());
  }

  // Each party is the other one's counterpart.
  private static Exchange exchange(Side first, Side second, Phrase connective, Grounds grounds) {
    boolean two =
        first.party().isPresent()
            && second.party().isPresent()
            && !isSame(first.party().get(), second.party().get());
    if (!two) {
      Optional<Mention> other = first.other().isPresent() ? first.other() : second.other();
      return new Exchange(first.with(other), second.with(other), connective, grounds);
    }
    return new Exchange(
        first.with(second.party()), second.with(first.party()), connective, grounds);
  }
}
