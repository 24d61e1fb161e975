package org.civiquiz.core.article;

/** Takes a text apart into title, passages, sentences and FAQ. Any text parses. */
@FunctionalInterface
public interface ArticleParser {

  ParsedArticle parse(StructuredText text);
}
