package org.civiquiz.core.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.civiquiz.core.text.Sentence;
import org.civiquiz.core.text.Span;
import org.civiquiz.core.text.SyntaxNode;

/**
 * A subordinate clause with the clause that it depends on.
 *
 * @param connective its conjunction
 * @param words the clause after the conjunction
 * @param governor the clause in which it stands
 * @param node the whole subordinate clause
 */
record Dependent(Phrase connective, Phrase words, ClauseParts governor, SyntaxNode node) {

  static List<Dependent> find(ReadArticle article, Set<String> connectives) {
    List<Dependent> found = new ArrayList<>();
    for (Sentence sentence : article.statements()) {
      sentence
          .tree()
          .ifPresent(
              tree ->
                  tree.find("SBAR")
                      .forEach(
                          node -> of(article, sentence, node, connectives).ifPresent(found::add)));
    }
    return found;
  }

  private static Optional<Dependent> of(
      ReadArticle article, Sentence sentence, SyntaxNode node, Set<String> connectives) {
    Optional<SyntaxNode> clause = node.child("S");
    if (clause.isEmpty() || clause.get().first() == node.first()) {
      return Optional.empty();
    }
    Span conjunction =
        Trimmed.span(new Span(node.span().start(), clause.get().span().start()), article.text());
    Phrase connective = article.phrase(conjunction);
    boolean known = connectives.contains(connective.text().toLowerCase(Locale.ROOT));
    Optional<ClauseParts> governor =
        article.clauses(sentence).stream()
            .filter(parts -> parts.node().contains(node) && parts.node() != node)
            .reduce((outer, inner) -> inner);
    boolean usable =
        governor
            .filter(parts -> parts.role() != ClauseParts.Role.RELATIVE)
            .map(parts -> article.mention(parts.subject(), sentence))
            .filter(mention -> ReadArticle.isUsable(mention, governor.get().subject()))
            .isPresent();
    return known && usable
        ? Optional.of(new Dependent(connective, Phrase.of(clause.get()), governor.get(), node))
        : Optional.empty();
  }

  /** The clause that it depends on, without it. */
  Phrase rest(ReadArticle article) {
    int start = governor.subject().span().start();
    boolean opens = node.end() <= governor.subject().first();
    int verbEnd = governor.verb().phrase().span().end();
    int end = opens ? governor.node().span().end() : Math.max(node.span().start(), verbEnd);
    return Trimmed.phrase(new Span(start, end), article);
  }
}
