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
 * @param clause the words after the conjunction, in the tree
 * @param node the whole subordinate clause, with others that "or" joins to it
 */
record Dependent(
    Phrase connective, Phrase words, ClauseParts governor, SyntaxNode clause, SyntaxNode node) {

  // "on condition that" has three words.
  private static final int LONGEST = 4;

  static List<Dependent> find(ReadArticle article, Set<String> connectives) {
    List<Dependent> found = new ArrayList<>();
    for (Sentence sentence : article.statements()) {
      List<SyntaxNode> leaves = sentence.tree().map(SyntaxNode::leaves).orElse(List.of());
      SyntaxNode last = null;
      for (ClauseParts clause : article.clauses(sentence)) {
        if (clause.node() != last) {
          last = clause.node();
          of(article, clause, leaves, connectives).ifPresent(found::add);
        }
      }
    }
    return found;
  }

  private static Optional<Dependent> of(
      ReadArticle article, ClauseParts clause, List<SyntaxNode> leaves, Set<String> connectives) {
    int end = clause.node().first();
    Optional<Integer> start = start(leaves, end, connectives);
    if (start.isEmpty()) {
      return Optional.empty();
    }
    SyntaxNode node = whole(clause.node(), start.get());
    Optional<ClauseParts> governor = governor(article, clause, node);
    boolean usable =
        governor
            .filter(parts -> parts.role() != ClauseParts.Role.RELATIVE)
            .map(parts -> article.mention(parts.subject(), parts.sentence()))
            .filter(mention -> ReadArticle.isUsable(mention, governor.get().subject()))
            .isPresent();
    Span words = leaves.get(start.get()).span().cover(leaves.get(end - 1).span());
    return usable
        ? Optional.of(
            new Dependent(
                article.phrase(words),
                Trimmed.phrase(clause.node().span(), article),
                governor.get(),
                clause.node(),
                node))
        : Optional.empty();
  }

  // The longest connective that ends right before the clause.
  private static Optional<Integer> start(
      List<SyntaxNode> leaves, int end, Set<String> connectives) {
    StringBuilder words = new StringBuilder();
    Optional<Integer> found = Optional.empty();
    for (int i = end - 1; i >= Math.max(0, end - LONGEST); i--) {
      words.insert(0, (words.isEmpty() ? "" : " "));
      words.insert(0, leaves.get(i).token().text().toLowerCase(Locale.ROOT));
      if (connectives.contains(words.toString().strip())) {
        found = Optional.of(i);
      }
    }
    // "even if", "as if"
    boolean other =
        found
            .filter(at -> at > 0)
            .filter(at -> leaves.get(at - 1).token().text().matches("(?i)even|as|what"))
            .isPresent();
    return other ? Optional.empty() : found;
  }

  // From the clause up as long as nothing but its conjunction, or its like, is taken in.
  private static SyntaxNode whole(SyntaxNode clause, int start) {
    SyntaxNode node = clause;
    while (reaches(node, start)
        && (node.parent().get().end() == node.end() || node.parent().get().is("SBAR"))) {
      node = node.parent().get();
    }
    boolean joined = node.parent().filter(above -> above.is("SBAR")).isPresent();
    return joined ? node.parent().get() : node;
  }

  private static boolean reaches(SyntaxNode node, int start) {
    return node.parent().filter(above -> above.first() >= start).isPresent();
  }

  private static Optional<ClauseParts> governor(
      ReadArticle article, ClauseParts clause, SyntaxNode node) {
    return article.clauses(clause.sentence()).stream()
        .filter(parts -> parts.node().contains(node) && parts.node() != clause.node())
        .filter(
            parts -> parts.role() != ClauseParts.Role.ADVERBIAL || parts.conjunction().isEmpty())
        .reduce((outer, inner) -> inner);
  }

  /** The clause that it depends on, without it and what follows it. */
  Phrase rest(ReadArticle article) {
    int start = governor.subject().span().start();
    boolean opens = node.end() <= governor.subject().first();
    int verbEnd = governor.verb().phrase().span().end();
    int end = opens ? endWithoutSource() : Math.max(node.span().start(), verbEnd);
    boolean cut = !opens && connective.span().start() > verbEnd;
    Phrase rest =
        Trimmed.phrase(
            new Span(start, cut ? Math.min(end, connective.span().start()) : end), article);
    // "can be appointed only if A, or if B"
    return rest.text().endsWith(" only")
        ? article.phrase(new Span(rest.span().start(), rest.span().end() - " only".length()))
        : rest;
  }

  // "…, according to the director" says nothing of what depends on the condition.
  private int endWithoutSource() {
    return governor.rest().stream()
        .filter(part -> part.token().is("according"))
        .map(part -> part.span().start())
        .findFirst()
        .orElse(governor.node().span().end());
  }
}
