package org.civiquiz.quality;

import java.util.Set;
import org.civiquiz.core.article.ParsedArticle;
import org.civiquiz.core.question.Question;
import org.civiquiz.core.text.Span;
import org.civiquiz.core.text.Words;

/**
 * Something that a reader must take from an article, with the question that a person would ask.
 *
 * @param sentence that tells it, as it stands in the article
 */
record CoreFact(String question, String key, String sentence) {

  /** Where the sentence stands in the article; nowhere if the span is empty. */
  Span in(ParsedArticle article) {
    int start = article.text().indexOf(sentence);
    return start < 0 ? new Span(0, 0) : new Span(start, start + sentence.length());
  }

  boolean isCoveredBy(Question asked, ParsedArticle article) {
    Span place = in(article);
    boolean restsOnIt =
        asked.basis().evidence().stream().anyMatch(proof -> proof.span().overlaps(place));
    Set<String> ours = Words.of(AskedWords.of(asked)).content();
    Set<String> wanted = Words.of(question + " " + key).content();
    return restsOnIt && Words.shared(ours, wanted) * 2 > Math.min(ours.size(), wanted.size());
  }
}
