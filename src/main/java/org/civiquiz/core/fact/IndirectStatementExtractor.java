package org.civiquiz.core.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.civiquiz.core.fact.Fact.IndirectStatement;

/** Finds what somebody said in the article's words: "X warned that …". */
final class IndirectStatementExtractor implements FactExtractor {

  @Override
  public List<IndirectStatement> extract(ReadArticle article) {
    List<IndirectStatement> statements = new ArrayList<>();
    for (ClauseParts clause : article.clauses()) {
      statement(article, clause).ifPresent(statements::add);
    }
    return statements;
  }

  private static Optional<IndirectStatement> statement(ReadArticle article, ClauseParts clause) {
    if (clause.verb().negated() || clause.role() == ClauseParts.Role.RELATIVE) {
      return Optional.empty();
    }
    Optional<Reported> reported = Reported.of(clause);
    if (reported.isEmpty()) {
      return Optional.empty();
    }
    Mention speaker = article.mention(clause.subject(), clause.sentence());
    if (!speaker.kind().isActor() || !ReadArticle.isUsable(speaker, clause.subject())) {
      return Optional.empty();
    }
    Phrase content = Phrase.of(reported.get().content());
    int verbEnd = Math.max(clause.verb().phrase().span().start() + 1, content.span().start());
    Phrase verbPhrase =
        Trimmed.phrase(
            new org.civiquiz.core.text.Span(clause.verb().phrase().span().start(), verbEnd),
            article);
    return Optional.of(
        new IndirectStatement(
            speaker,
            withLemma(clause.verb(), reported.get().lemma()),
            verbPhrase,
            content,
            reported.get().clause(),
            reported.get().addressee().map(node -> article.mention(node, clause.sentence())),
            new Grounds(
                List.of(clause.sentence().span()),
                Certainty.OPINION,
                Optional.of(clause.verb().phrase()),
                Optional.empty())));
  }

  private static VerbGroup withLemma(VerbGroup verb, String lemma) {
    return new VerbGroup(
        verb.phrase(),
        verb.auxiliaries(),
        verb.main(),
        lemma,
        verb.particle(),
        verb.form(),
        verb.negated(),
        verb.passive());
  }
}
