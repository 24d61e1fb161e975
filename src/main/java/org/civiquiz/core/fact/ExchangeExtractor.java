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
import org.civiquiz.core.text.WordList;

/**
 * Finds something given for something: "in return" across two sentences, "in exchange for" or "in
 * return for" within one.
 */
final class ExchangeExtractor implements FactExtractor {

  private static final Set<String> GETS =
      WordList.read(ExchangeExtractor.class, "getting-verbs.txt");

  @Override
  public List<Exchange> extract(ReadArticle article) {
    List<Exchange> exchanges = new ArrayList<>();
    List<Sentence> statements = article.statements();
    for (int i = 0; i < statements.size(); i++) {
      Sentence sentence = statements.get(i);
      Optional<SyntaxNode> connective = connective(sentence);
      if (connective.isEmpty()) {
        continue;
      }
      String words = connective.get().text().toLowerCase(Locale.ROOT);
      Optional<SyntaxNode> price = price(connective.get());
      if (price.isPresent()) {
        within(article, sentence, connective.get(), price.get()).ifPresent(exchanges::add);
      } else if (i > 0 && words.matches("in (?:return|exchange)")) {
        across(article, statements.get(i - 1), sentence, connective.get())
            .ifPresent(exchanges::add);
      }
    }
    return exchanges;
  }

  private static Optional<SyntaxNode> connective(Sentence sentence) {
    return sentence.tree().stream()
        .flatMap(SyntaxNode::descendants)
        .filter(node -> node.is("PP") && node.token().is("in"))
        .filter(
            node ->
                node.tokens().size() > 1
                    && node.tokens()
                        .get(1)
                        .text()
                        .toLowerCase(Locale.ROOT)
                        .matches("return|exchange"))
        .findFirst();
  }

  /** What stands after "in exchange for". */
  private static Optional<SyntaxNode> price(SyntaxNode connective) {
    return connective.find("PP").stream()
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
    Optional<Side> first = side(article, clause.get(), connective);
    if (first.isEmpty()) {
      return Optional.empty();
    }
    Side second =
        new Side(
            first.get().gets() ? first.get().party() : Optional.empty(),
            Optional.empty(),
            Phrase.of(price),
            !first.get().gets());
    Span words = new Span(connective.span().start(), price.span().start());
    return Optional.of(
        new Exchange(
            first.get(),
            second,
            Trimmed.phrase(words, article),
            CertaintyReader.of(clause.get(), article)));
  }

  private static Optional<Exchange> across(
      ReadArticle article, Sentence before, Sentence sentence, SyntaxNode connective) {
    boolean together = before.place().equals(sentence.place());
    Optional<ClauseParts> earlier = principal(article, before);
    Optional<ClauseParts> later = principal(article, sentence);
    if (!together || earlier.isEmpty() || later.isEmpty()) {
      return Optional.empty();
    }
    Optional<Side> first = side(article, earlier.get(), connective);
    Optional<Side> second = side(article, later.get(), connective);
    if (first.isEmpty() || second.isEmpty()) {
      return Optional.empty();
    }
    Grounds hedged = CertaintyReader.of(earlier.get(), article);
    Grounds own = CertaintyReader.of(later.get(), article);
    Grounds grounds =
        (own.certainty() == Certainty.CONFIRMED ? hedged : own)
            .with(sentence.span())
            .with(before.span());
    return Optional.of(new Exchange(first.get(), second.get(), Phrase.of(connective), grounds));
  }

  // The clause that tells who does what: of "it is speculated that X has …", the one inside.
  private static Optional<ClauseParts> principal(ReadArticle article, Sentence sentence) {
    List<ClauseParts> clauses = article.clauses(sentence);
    return clauses.stream()
        .filter(clause -> clause.role() == ClauseParts.Role.MAIN)
        .reduce((one, other) -> other)
        .map(main -> main.subject().token().is("it") ? inside(clauses, main) : main);
  }

  private static ClauseParts inside(List<ClauseParts> clauses, ClauseParts main) {
    return clauses.stream()
        .filter(clause -> clause.role() == ClauseParts.Role.CONTENT)
        .filter(clause -> main.verbPhrase().contains(clause.node()))
        .findFirst()
        .orElse(main);
  }

  private static Optional<Side> side(
      ReadArticle article, ClauseParts clause, SyntaxNode connective) {
    Mention party = article.mention(clause.subject(), clause.sentence());
    boolean usable =
        ReadArticle.isUsable(party, clause.subject()) && !clause.subject().token().is("it");
    if (!usable || clause.verb().passive()) {
      return Optional.empty();
    }
    boolean gets = GETS.contains(clause.verb().lemma());
    Optional<Phrase> what =
        gets
            ? clause.object().map(object -> thing(article, clause, object, connective))
            : rest(article, clause, connective);
    return what.map(
        phrase -> new Side(Optional.of(party), Optional.of(clause.verb()), phrase, gets));
  }

  private static Phrase thing(
      ReadArticle article, ClauseParts clause, SyntaxNode object, SyntaxNode connective) {
    Span span = SoughtThing.of(clause, object).span();
    return Trimmed.phrase(before(span, connective), article);
  }

  private static Optional<Phrase> rest(
      ReadArticle article, ClauseParts clause, SyntaxNode connective) {
    List<SyntaxNode> rest = clause.rest();
    if (rest.isEmpty()) {
      return Optional.empty();
    }
    Span span = rest.get(0).span().cover(rest.get(rest.size() - 1).span());
    Phrase phrase = Trimmed.phrase(before(span, connective), article);
    return phrase.text().isBlank() ? Optional.empty() : Optional.of(phrase);
  }

  // What is given does not reach into "in exchange for …".
  private static Span before(Span span, SyntaxNode connective) {
    Span other = connective.span();
    boolean cuts = span.start() < other.start() && other.start() < span.end();
    return cuts ? new Span(span.start(), other.start()) : span;
  }
}
