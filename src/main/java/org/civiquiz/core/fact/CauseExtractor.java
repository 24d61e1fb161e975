package org.civiquiz.core.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.civiquiz.core.fact.Fact.Cause;
import org.civiquiz.core.text.Sentence;
import org.civiquiz.core.text.Span;
import org.civiquiz.core.text.SyntaxNode;
import org.civiquiz.core.text.WordList;

/** Finds why something is so: "because …", "because of …", "…, so …". */
final class CauseExtractor implements FactExtractor {

  private static final Set<String> CONNECTIVES = WordList.read(CauseExtractor.class, "reasons.txt");
  private static final Set<String> PREPOSITIONS =
      Set.of("because of", "due to", "thanks to", "owing to");

  @Override
  public List<Cause> extract(ReadArticle article) {
    List<Cause> causes = new ArrayList<>();
    for (Dependent dependent : Dependent.find(article, CONNECTIVES)) {
      causes.add(
          new Cause(
              dependent.connective(),
              dependent.words(),
              dependent.rest(article),
              CertaintyReader.of(dependent.governor(), article)));
    }
    for (Dependent dependent : Dependent.find(article, Set.of("since"))) {
      // "since the town was founded" tells a time, ", since costs have risen" a reason.
      boolean reason = isAfterComma(dependent, article);
      if (reason) {
        causes.add(
            new Cause(
                dependent.connective(),
                dependent.words(),
                dependent.rest(article),
                CertaintyReader.of(dependent.governor(), article)));
      }
    }
    for (ClauseParts clause : article.clauses()) {
      becauseOf(article, clause).ifPresent(causes::add);
    }
    for (Sentence sentence : article.statements()) {
      so(article, sentence).ifPresent(causes::add);
    }
    return causes;
  }

  private static boolean isAfterComma(Dependent dependent, ReadArticle article) {
    int start = dependent.connective().span().start();
    return article.text().substring(0, start).stripTrailing().endsWith(",");
  }

  // "failed because of a missing signature"
  private static Optional<Cause> becauseOf(ReadArticle article, ClauseParts clause) {
    if (clause.role() == ClauseParts.Role.RELATIVE) {
      return Optional.empty();
    }
    Mention subject = article.mention(clause.subject(), clause.sentence());
    if (!ReadArticle.isUsable(subject, clause.subject())) {
      return Optional.empty();
    }
    for (SyntaxNode part : clause.rest()) {
      for (String words : PREPOSITIONS) {
        boolean opens = part.is("PP", "ADVP", "ADJP", "S") && starts(part, words);
        Optional<SyntaxNode> cause =
            opens ? part.descendants().filter(n -> n.is("NP")).findFirst() : Optional.empty();
        if (cause.isPresent()) {
          Span start = clause.subject().span();
          Span effect = new Span(start.start(), part.span().start());
          Span connective = new Span(part.span().start(), cause.get().span().start());
          return Optional.of(
              new Cause(
                  Trimmed.phrase(connective, article),
                  Phrase.of(cause.get()),
                  withoutDegree(Trimmed.phrase(effect, article), article),
                  CertaintyReader.of(clause, article)));
        }
      }
    }
    return Optional.empty();
  }

  // "fell in part because of"
  private static Phrase withoutDegree(Phrase effect, ReadArticle article) {
    String text = effect.text().replaceFirst(" (?:in part|partly|mainly|mostly|largely)$", "");
    return article.phrase(new Span(effect.span().start(), effect.span().start() + text.length()));
  }

  private static boolean starts(SyntaxNode part, String words) {
    return part.text().toLowerCase(Locale.ROOT).startsWith(words + " ");
  }

  // "the limit was set by law, so the council needs approval"
  private static Optional<Cause> so(ReadArticle article, Sentence sentence) {
    List<SyntaxNode> leaves = sentence.tree().map(SyntaxNode::leaves).orElse(List.of());
    for (int i = 2; i + 1 < leaves.size(); i++) {
      boolean so =
          leaves.get(i).token().is("so") && leaves.get(i - 1).token().text().matches(",|and");
      boolean purpose = leaves.get(i + 1).token().text().matches("that|far|as|much|many|long");
      if (so && !purpose) {
        int at = i;
        Optional<ClauseParts> effect = clause(article, sentence, leaves.get(i + 1).first());
        Optional<ClauseParts> cause =
            article.clauses(sentence).stream()
                .filter(parts -> parts.subject().first() < at && end(parts, at) <= at)
                .filter(parts -> parts.role() == ClauseParts.Role.MAIN)
                .reduce((earlier, later) -> later);
        if (effect.isPresent()
            && cause.isPresent()
            && usable(article, effect.get())
            && usable(article, cause.get())) {
          Span before =
              new Span(cause.get().subject().span().start(), leaves.get(i - 1).span().start());
          return Optional.of(
              new Cause(
                  Phrase.of(leaves.get(i)),
                  Trimmed.phrase(before, article),
                  Trimmed.phrase(effect.get().node().span(), article),
                  CertaintyReader.of(effect.get(), article)));
        }
      }
    }
    return Optional.empty();
  }

  private static int end(ClauseParts clause, int at) {
    return Math.min(clause.verbPhrase().first(), at);
  }

  private static boolean usable(ReadArticle article, ClauseParts clause) {
    return ReadArticle.isUsable(
        article.mention(clause.subject(), clause.sentence()), clause.subject());
  }

  private static Optional<ClauseParts> clause(ReadArticle article, Sentence sentence, int first) {
    return article.clauses(sentence).stream()
        .filter(clause -> clause.subject().first() == first)
        .findFirst();
  }
}
