package org.civiquiz.core.fact;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.civiquiz.core.article.ParsedArticle;
import org.civiquiz.core.text.Sentence;
import org.civiquiz.core.text.Span;

/**
 * What was understood of an article.
 *
 * @param sentences of the article and its FAQ, in the order of the text
 * @param facts in the order of the sentences that they rest on
 */
public record ArticleFacts(
    ParsedArticle article, List<Sentence> sentences, Actors actors, List<Fact> facts) {

  public ArticleFacts {
    Objects.requireNonNull(article);
    Objects.requireNonNull(actors);
    sentences = List.copyOf(sentences);
    facts = List.copyOf(facts);
  }

  /** The facts of one kind, in order. */
  public <F extends Fact> Stream<F> facts(Class<F> kind) {
    return facts.stream().filter(kind::isInstance).map(kind::cast);
  }

  /** The facts that rest on this sentence, alone or with others. */
  public List<Fact> restingOn(Span sentence) {
    return facts.stream().filter(fact -> fact.evidence().contains(sentence)).toList();
  }

  /** Sentence by sentence what was understood, for a person to read. */
  public String trace() {
    return FactTrace.of(this);
  }
}
