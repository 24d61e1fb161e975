package org.civiquiz.core.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.civiquiz.core.fact.Adjunct.Kind;
import org.civiquiz.core.fact.ClauseParts.Role;
import org.civiquiz.core.fact.Fact.Action;
import org.civiquiz.core.text.Span;
import org.civiquiz.core.text.SyntaxNode;

/** Finds what somebody or something does or is: the clauses that the article asserts. */
final class ActionExtractor implements FactExtractor {

  private static final Set<String> REASONS = Set.of("because", "since");
  private static final Set<String> CONDITIONS = Set.of("if", "unless", "once", "until");
  private static final Set<String> TIMES =
      Set.of("when", "after", "before", "while", "as", "until", "since");
  private static final Set<String> CONTRASTS = Set.of("although", "though", "despite");
  private static final Set<String> PLACES = Set.of("in", "at", "on", "near", "outside", "inside");

  @Override
  public List<Action> extract(ReadArticle article) {
    List<Action> actions = new ArrayList<>();
    for (ClauseParts clause : article.clauses()) {
      boolean asserted = clause.role() == Role.MAIN || isSaidToBe(clause);
      Mention subject = article.mention(clause.subject(), clause.sentence());
      boolean expletive =
          clause.subject().token().text().matches("(?i)it|there|this|that|these")
              && subject.actor().isEmpty();
      boolean usable = ReadArticle.isUsable(subject, clause.subject());
      if (asserted && usable && !(expletive && clause.subject().tokens().size() == 1)) {
        actions.add(
            new Action(clause(article, clause, subject), CertaintyReader.of(clause, article)));
      }
    }
    return actions;
  }

  // Content clauses are kept with their hedge; what depends on "if" is not asserted.
  private static boolean isSaidToBe(ClauseParts clause) {
    return clause.role() == Role.CONTENT
        && clause.conjunction().map(word -> !word.equals("whether")).orElse(true);
  }

  static Clause clause(ReadArticle article, ClauseParts parts, Mention subject) {
    List<SyntaxNode> rest = parts.rest();
    Optional<SyntaxNode> object = parts.object();
    List<Adjunct> adjuncts = new ArrayList<>();
    Optional<Phrase> complement = Optional.empty();
    parts.opening().forEach(node -> adjuncts.add(adjunct(node)));
    for (SyntaxNode node : rest) {
      if (object.filter(found -> found == node).isPresent() || isMark(node)) {
        continue;
      }
      boolean complements =
          complement.isEmpty()
              && (node.is("SBAR") && isContent(node)
                  || node.is("S", "ADJP")
                  || node.is("PP") && object.isEmpty() && kind(node) == Kind.OTHER);
      if (complements) {
        complement = Optional.of(Phrase.of(node));
      } else {
        adjuncts.add(adjunct(node));
      }
    }
    Span start = parts.subject().span();
    Span end = rest.isEmpty() ? parts.verb().phrase().span() : rest.get(rest.size() - 1).span();
    Optional<Phrase> tail =
        rest.isEmpty()
            ? Optional.empty()
            : Optional.of(
                Trimmed.phrase(
                    rest.get(0).span().cover(rest.get(rest.size() - 1).span()), article));
    return new Clause(
        Trimmed.phrase(start.cover(end), article),
        subject,
        parts.verb(),
        object.map(node -> article.mention(node, parts.sentence())),
        complement,
        adjuncts,
        tail);
  }

  private static boolean isMark(SyntaxNode node) {
    return node.isLeaf() && !Character.isLetterOrDigit(node.token().text().codePointAt(0));
  }

  private static boolean isContent(SyntaxNode node) {
    SyntaxNode first = node.children().get(0);
    return first.is("S") || first.token().is("that") || first.token().is("whether");
  }

  private static Adjunct adjunct(SyntaxNode node) {
    return new Adjunct(kind(node), Phrase.of(node));
  }

  private static Kind kind(SyntaxNode node) {
    String word = node.token().text().toLowerCase(java.util.Locale.ROOT);
    if (node.is("SBAR")) {
      if (REASONS.contains(word)) {
        return Kind.REASON;
      } else if (CONDITIONS.contains(word)) {
        return Kind.CONDITION;
      } else if (TIMES.contains(word)) {
        return Kind.TIME;
      }
      return CONTRASTS.contains(word) ? Kind.CONTRAST : Kind.OTHER;
    } else if (node.is("S") && word.equals("to")) {
      return Kind.PURPOSE;
    } else if (node.is("NP") && TimeWords.isTime(node) || TimeWords.isTimePhrase(node)) {
      return Kind.TIME;
    } else if (node.is("PP") && word.equals("because")) {
      return Kind.REASON;
    }
    boolean place =
        node.is("PP")
            && PLACES.contains(word)
            && node.child("NP")
                .filter(phrase -> References.core(phrase).head().isProper())
                .isPresent();
    return place ? Kind.PLACE : Kind.OTHER;
  }
}
