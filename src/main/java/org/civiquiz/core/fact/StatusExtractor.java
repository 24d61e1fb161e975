package org.civiquiz.core.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.civiquiz.core.fact.Fact.Status;
import org.civiquiz.core.text.SyntaxNode;

/** Finds what is only believed, reported, planned or not confirmed, where the article says so. */
final class StatusExtractor implements FactExtractor {

  private static final Set<String> REFUSING = Set.of("decline", "refuse");
  private static final Set<String> ANSWERING =
      Set.of("confirm", "deny", "comment", "discuss", "say", "verify");
  private static final Set<String> CONFIRMING = Set.of("confirm", "deny", "verify");

  @Override
  public List<Status> extract(ReadArticle article) {
    List<Status> statuses = new ArrayList<>();
    for (ClauseParts clause : article.clauses()) {
      boolean asked =
          clause.conjunction().filter("whether"::equals).isPresent()
              && Hedge.of(clause, article).isPresent()
              && !isUnanswered(clause, article);
      if (!asked) {
        unconfirmed(article, clause)
            .or(() -> declined(article, clause))
            .or(() -> hedged(article, clause))
            .ifPresent(statuses::add);
      }
    }
    return statuses;
  }

  private static Optional<Status> unconfirmed(ReadArticle article, ClauseParts clause) {
    if (!CONFIRMING.contains(clause.verb().lemma()) || clause.verb().passive()) {
      return Optional.empty();
    }
    Mention holder = article.mention(clause.subject(), clause.sentence());
    Optional<SyntaxNode> claim =
        clause.rest().stream()
            .filter(part -> part.is("NP", "SBAR"))
            .findFirst()
            .filter(part -> !isPronoun(part));
    if (claim.isEmpty() || !ReadArticle.isUsable(holder, clause.subject())) {
      return Optional.empty();
    }
    boolean denied = clause.verb().lemma().equals("deny") || clause.verb().negated();
    Grounds grounds =
        new Grounds(
            List.of(clause.sentence().span()),
            denied ? Certainty.DENIED : Certainty.CONFIRMED,
            Optional.of(clause.verb().phrase()),
            Optional.empty());
    return Optional.of(new Status(Phrase.of(claim.get()), Optional.of(holder), grounds));
  }

  // "has not said whether X will …" tells that it is open.
  private static boolean isUnanswered(ClauseParts clause, ReadArticle article) {
    return CertaintyReader.of(clause, article).certainty() == Certainty.DENIED;
  }

  // What "this" and "them" stand for is not said.
  private static boolean isPronoun(SyntaxNode phrase) {
    return phrase.end() == phrase.first() + 1 && phrase.token().tag().matches("DT|PRP");
  }

  // "declined to confirm the sum", "refused to comment on the report"
  private static Optional<Status> declined(ReadArticle article, ClauseParts clause) {
    boolean refuses = REFUSING.contains(clause.verb().lemma()) && !clause.verb().negated();
    Optional<SyntaxNode> infinitive =
        clause.rest().stream()
            .filter(part -> refuses && part.is("S") && part.token().is("to"))
            .flatMap(part -> part.find("VP").stream())
            .filter(part -> ANSWERING.contains(part.token().lemma()))
            .findFirst();
    Mention holder = article.mention(clause.subject(), clause.sentence());
    Optional<SyntaxNode> claim =
        infinitive
            .flatMap(part -> part.child("NP", "SBAR", "PP"))
            .map(part -> part.is("PP") ? part.child("NP").orElse(part) : part)
            .filter(part -> !isPronoun(part));
    if (claim.isEmpty() || !ReadArticle.isUsable(holder, clause.subject())) {
      return Optional.empty();
    }
    Grounds grounds =
        new Grounds(
            List.of(clause.sentence().span()),
            Certainty.DENIED,
            Optional.of(
                article.phrase(
                    clause.verb().phrase().span().cover(infinitive.get().token().span()))),
            Optional.empty());
    return Optional.of(new Status(Phrase.of(claim.get()), Optional.of(holder), grounds));
  }

  private static Optional<Status> hedged(ReadArticle article, ClauseParts clause) {
    boolean asserted =
        clause.role() == ClauseParts.Role.CONTENT || clause.role() == ClauseParts.Role.MAIN;
    if (!asserted || !clause.verb().passive() && CONFIRMING.contains(clause.verb().lemma())) {
      return Optional.empty();
    }
    Grounds grounds = CertaintyReader.of(clause, article);
    boolean said =
        grounds.certainty() == Certainty.CONFIRMED || grounds.certainty() == Certainty.OPINION;
    Mention subject = article.mention(clause.subject(), clause.sentence());
    boolean expletive = clause.subject().token().is("it");
    boolean usable = ReadArticle.isUsable(subject, clause.subject()) && !expletive;
    if (said || !usable || grounds.cue().isEmpty()) {
      return Optional.empty();
    }
    Phrase claim = ActionExtractor.clause(article, clause, subject).phrase();
    return Optional.of(new Status(claim, Optional.empty(), grounds));
  }
}
