package org.civiquiz.core.fact;

import java.util.List;
import java.util.Map;
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
 * @param pronouns whom "she" or "it" stands for, by where the word is; only what is beyond doubt
 * @param links facts that are told twice, or contradict each other
 */
public record ArticleFacts(
    ParsedArticle article,
    List<Sentence> sentences,
    Actors actors,
    Map<Span, Actor> pronouns,
    List<Fact> facts,
    List<FactLink> links) {

  public ArticleFacts {
    Objects.requireNonNull(article);
    Objects.requireNonNull(actors);
    pronouns = Map.copyOf(pronouns);
    sentences = List.copyOf(sentences);
    facts = List.copyOf(facts);
    links = List.copyOf(links);
  }

  /** The facts of one kind, in order. */
  public <F extends Fact> Stream<F> facts(Class<F> kind) {
    return facts.stream().filter(kind::isInstance).map(kind::cast);
  }

  /** The facts that rest on this sentence, alone or with others. */
  public List<Fact> restingOn(Span sentence) {
    return facts.stream().filter(fact -> fact.evidence().contains(sentence)).toList();
  }

  /** Facts elsewhere in the text that say the same. */
  public List<Fact> alsoTold(Fact fact) {
    return links.stream()
        .filter(link -> link.kind() == FactLink.Kind.SAME)
        .filter(link -> link.first().equals(fact) || link.second().equals(fact))
        .map(link -> link.first().equals(fact) ? link.second() : link.first())
        .toList();
  }

  /** What a teacher should know of the article: where it contradicts itself. */
  public List<String> warnings() {
    return links.stream()
        .filter(link -> link.kind() == FactLink.Kind.CONTRADICTORY)
        .map(
            link ->
                "The article may contradict itself (%s): “%s” and “%s”"
                    .formatted(link.detail(), sentence(link.first()), sentence(link.second())))
        .distinct()
        .toList();
  }

  private String sentence(Fact fact) {
    return fact.evidence().get(0).in(article.text()).strip().replaceAll("\\s+", " ");
  }

  /** Sentence by sentence what was understood, for a person to read. */
  public String trace() {
    return FactTrace.of(this);
  }
}
