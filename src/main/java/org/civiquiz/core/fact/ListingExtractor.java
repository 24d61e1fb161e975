package org.civiquiz.core.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.civiquiz.core.fact.ClauseParts.Role;
import org.civiquiz.core.fact.Fact.Listing;
import org.civiquiz.core.fact.Fact.Listing.ItemKind;
import org.civiquiz.core.text.Span;
import org.civiquiz.core.text.SyntaxNode;

/** Finds two or more things, names or actions that one clause names together. */
final class ListingExtractor implements FactExtractor {

  private static final Set<String> REQUESTING = Set.of("request", "seek", "demand", "want", "get");

  @Override
  public List<Listing> extract(ReadArticle article) {
    List<Listing> listings = new ArrayList<>();
    for (ClauseParts clause : article.clauses()) {
      boolean asserted = clause.role() == Role.MAIN || clause.role() == Role.CONTENT;
      boolean asks = clause.conjunction().filter(word -> word.matches("whether|if")).isPresent();
      if (asserted && !asks) {
        subjects(article, clause).ifPresent(listings::add);
        object(clause).flatMap(list -> nouns(article, clause, list)).ifPresent(listings::add);
        verbs(article, clause).ifPresent(listings::add);
      }
    }
    listings.addAll(ListedParagraphs.find(article));
    return listings;
  }

  // The object, or what the preposition of the verb governs: "pays for housing and offices".
  private static Optional<Enumeration> object(ClauseParts clause) {
    return clause
        .object()
        .or(
            () ->
                clause.rest().stream()
                    .findFirst()
                    .filter(node -> node.is("PP"))
                    .flatMap(node -> node.child("NP"))
                    .filter(node -> !TimeWords.isTime(node)))
        .flatMap(Enumeration::of);
  }

  private static Optional<Listing> nouns(
      ReadArticle article, ClauseParts clause, Enumeration list) {
    List<Span> items = new ArrayList<>(list.items());
    if (REQUESTING.contains(clause.verb().lemma())) {
      items.set(items.size() - 1, withoutSource(list.last(), items.get(items.size() - 1)));
    }
    return Optional.of(
        listing(
            article,
            clause,
            Optional.of(article.mention(clause.subject(), clause.sentence())),
            Optional.of(clause.verb()),
            items,
            list.conjunction(),
            list.names() ? ItemKind.NAME : ItemKind.NOUN));
  }

  // "shells and missiles from North Korea": all of it comes from there.
  private static Span withoutSource(SyntaxNode last, Span item) {
    return last.find("PP").stream()
        .filter(node -> node.token().is("from") && node.span().end() == item.end())
        .findFirst()
        .map(node -> new Span(item.start(), Math.max(item.start(), node.span().start() - 1)))
        .filter(span -> span.length() > 0)
        .orElse(item);
  }

  private static Optional<Listing> subjects(ReadArticle article, ClauseParts clause) {
    boolean first = !clause.coordinated() || isFirst(clause);
    return Enumeration.of(clause.subject())
        .filter(list -> first && !list.conjunction().equals("or"))
        .map(
            list ->
                listing(
                    article,
                    clause,
                    Optional.empty(),
                    Optional.of(clause.verb()),
                    list.items(),
                    list.conjunction(),
                    list.names() ? ItemKind.NAME : ItemKind.NOUN));
  }

  private static boolean isFirst(ClauseParts clause) {
    return clause
        .verbPhrase()
        .parent()
        .filter(p -> p.first() == clause.verbPhrase().first())
        .isPresent();
  }

  private static Optional<Listing> verbs(ReadArticle article, ClauseParts clause) {
    for (SyntaxNode node : List.of(clause.predicate(), clause.verbPhrase())) {
      Optional<SyntaxNode> phrase =
          node.parent()
              .filter(parent -> parent.is("VP"))
              .filter(parent -> parent.childrenLabelled("VP").size() > 1)
              .filter(parent -> parent.childrenLabelled("VP").get(0) == node);
      Optional<SyntaxNode> conjunction = phrase.flatMap(parent -> parent.child("CC"));
      if (phrase.isPresent() && conjunction.isPresent()) {
        return Optional.of(
            listing(
                article,
                clause,
                Optional.of(article.mention(clause.subject(), clause.sentence())),
                Optional.empty(),
                phrase.get().childrenLabelled("VP").stream().map(SyntaxNode::span).toList(),
                conjunction.get().text(),
                ItemKind.VERB));
      }
    }
    return Optional.empty();
  }

  private static Listing listing(
      ReadArticle article,
      ClauseParts clause,
      Optional<Mention> subject,
      Optional<VerbGroup> verb,
      List<Span> items,
      String conjunction,
      ItemKind kind) {
    return new Listing(
        Trimmed.phrase(clause.node().span(), article),
        subject,
        verb,
        article.phrase(items.get(0).cover(items.get(items.size() - 1))),
        items.stream().map(span -> Trimmed.phrase(span, article)).toList(),
        conjunction,
        kind,
        CertaintyReader.of(clause, article));
  }
}
