package org.civiquiz.core.fact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.civiquiz.core.article.ParsedArticle;
import org.civiquiz.core.fact.SentenceReader.Sentences;
import org.civiquiz.core.text.Lexicon;
import org.civiquiz.core.text.SyntaxParser;

/** Finds what an article asserts. Safe for several threads; the same text gives the same facts. */
public final class FactFinder {

  private final SentenceReader reader;
  private final ActorWords words;
  private final List<FactExtractor> extractors =
      List.of(
          new QuotationExtractor(),
          new PartialQuotationExtractor(),
          new IndirectStatementExtractor(),
          new RequestExtractor(),
          new ExchangeExtractor(),
          new ListingExtractor(),
          new ActionExtractor(),
          new QuantityExtractor(),
          new DateExtractor(),
          new StatusExtractor(),
          new ConditionExtractor(),
          new CauseExtractor());

  public FactFinder(SyntaxParser parser, Lexicon lexicon) {
    this.reader = new SentenceReader(Objects.requireNonNull(parser));
    this.words = new ActorWords(lexicon);
  }

  public ArticleFacts find(ParsedArticle article) {
    Sentences read = reader.read(article);
    Actors actors = new ActorFinder(words).find(read.sentences());
    References references = new References(words, actors, read.sentences());
    ReadArticle readArticle = new ReadArticle(article, read.sentences(), read.quotes(), references);
    List<Fact> facts = new ArrayList<>();
    extractors.forEach(extractor -> facts.addAll(extractor.extract(readArticle)));
    facts.sort(Comparator.comparing(fact -> fact.evidence().get(0)));
    return new ArticleFacts(
        article, read.sentences(), actors, references.pronouns(), facts, FactLinks.between(facts));
  }
}
