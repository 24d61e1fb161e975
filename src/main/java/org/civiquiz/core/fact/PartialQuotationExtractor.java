package org.civiquiz.core.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.civiquiz.core.fact.Fact.Quotation;
import org.civiquiz.core.text.Sentence;
import org.civiquiz.core.text.Span;
import org.civiquiz.core.text.SyntaxNode;

/**
 * Finds words in quotation marks within a reported clause or after a verb such as "call"; a title,
 * a nickname or a word of doubt gives nothing.
 */
final class PartialQuotationExtractor implements FactExtractor {

  @Override
  public List<Quotation> extract(ReadArticle article) {
    List<Quotation> quotations = new ArrayList<>();
    for (Quote quote : article.quotes()) {
      if (!quote.complete()) {
        article.statements().stream()
            .filter(sentence -> sentence.span().contains(quote.outer()))
            .findFirst()
            .flatMap(sentence -> find(article, quote, sentence))
            .ifPresent(quotations::add);
      }
    }
    return quotations;
  }

  // The innermost clause of speech whose reported words hold the quotation.
  private static Optional<Quotation> find(ReadArticle article, Quote quote, Sentence sentence) {
    if (quote.inner().in(article.text()).strip().split("\\s+").length < 2) {
      return Optional.empty();
    }
    Span words = words(quote, article);
    for (int i = article.clauses(sentence).size() - 1; i >= 0; i--) {
      ClauseParts clause = article.clauses(sentence).get(i);
      Optional<Reported> reported = Reported.of(clause);
      boolean holds = reported.filter(told -> told.content().span().contains(words)).isPresent();
      if (holds && !clause.verb().negated()) {
        return quotation(article, quote, clause, reported.get());
      }
      boolean calls =
          SpeechVerbs.isCalling(clause.verb().lemma())
              && !clause.verb().negated()
              && !clause.verb().passive()
              && clause.rest().stream().anyMatch(part -> part.span().contains(words));
      if (calls && clause.role() != ClauseParts.Role.RELATIVE) {
        SyntaxNode last = clause.rest().get(0);
        return quotation(
            article,
            quote,
            clause,
            new Reported(last, false, Optional.empty(), clause.verb().lemma()));
      }
    }
    return Optional.empty();
  }

  // A full stop before the closing mark belongs to the sentence, and not to the quoted words.
  private static Span words(Quote quote, ReadArticle article) {
    String inner = quote.inner().in(article.text()).stripTrailing();
    int length = inner.replaceFirst("[.,;?!]+$", "").length();
    return new Span(quote.inner().start(), quote.inner().start() + length);
  }

  private static Optional<Quotation> quotation(
      ReadArticle article, Quote quote, ClauseParts clause, Reported reported) {
    Sentence sentence = clause.sentence();
    Mention speaker = article.mention(clause.subject(), sentence);
    boolean unusable =
        !speaker.kind().isActor()
            || !ReadArticle.isUsable(speaker, clause.subject())
            || clause.role() == ClauseParts.Role.RELATIVE;
    if (unusable) {
      return Optional.empty();
    }
    Phrase statement =
        SpeechVerbs.isCalling(reported.lemma())
            ? article.phrase(clause.rest().get(0).span().cover(quote.outer()))
            : Phrase.of(reported.content());
    return Optional.of(
        new Quotation(
            speaker,
            quote.inner().in(article.text()).strip().replaceFirst("[.,]$", ""),
            List.of(quote.inner()),
            false,
            reported.lemma(),
            reported.addressee().map(phrase -> article.mention(phrase, sentence)),
            Optional.of(statement),
            new Grounds(
                List.of(sentence.span()),
                Certainty.OPINION,
                Optional.of(clause.verb().phrase()),
                Optional.empty())));
  }
}
