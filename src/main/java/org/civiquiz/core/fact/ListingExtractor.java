package org.civiquiz.core.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.civiquiz.core.fact.Fact.Listing;
import org.civiquiz.core.fact.Fact.Listing.ItemKind;
import org.civiquiz.core.text.SyntaxNode;

/** Finds two or more things, names or actions that one clause names together. */
final class ListingExtractor implements FactExtractor {

  @Override
  public List<Listing> extract(ReadArticle article) {
    List<Listing> listings = new ArrayList<>();
    for (ClauseParts clause : article.clauses()) {
      if (clause.role() == ClauseParts.Role.MAIN || clause.role() == ClauseParts.Role.CONTENT) {
        clause.object().flatMap(object -> nouns(article, clause, object)).ifPresent(listings::add);
        verbs(article, clause).ifPresent(listings::add);
      }
    }
    return listings;
  }

  private static Optional<Listing> nouns(
      ReadArticle article, ClauseParts clause, SyntaxNode object) {
    List<SyntaxNode> items = items(object, "NP");
    Optional<SyntaxNode> conjunction = object.child("CC", "CONJP");
    if (items.size() < 2 || conjunction.isEmpty()) {
      return Optional.empty();
    }
    boolean names = items.stream().allMatch(item -> References.core(item).head().isProper());
    return Optional.of(
        listing(article, clause, items, conjunction.get(), names ? ItemKind.NAME : ItemKind.NOUN));
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
                phrase.get().childrenLabelled("VP"),
                conjunction.get(),
                ItemKind.VERB));
      }
    }
    return Optional.empty();
  }

  private static List<SyntaxNode> items(SyntaxNode phrase, String label) {
    boolean joined = phrase.children().stream().anyMatch(child -> child.is("CC", "CONJP"));
    return joined ? phrase.childrenLabelled(label) : List.of();
  }

  private static Listing listing(
      ReadArticle article,
      ClauseParts clause,
      List<SyntaxNode> items,
      SyntaxNode conjunction,
      ItemKind kind) {
    return new Listing(
        Phrase.of(clause.node()),
        Optional.of(article.mention(clause.subject(), clause.sentence())),
        kind == ItemKind.VERB ? Optional.empty() : Optional.of(clause.verb()),
        article.phrase(items.get(0).span().cover(items.get(items.size() - 1).span())),
        items.stream().map(Phrase::of).toList(),
        conjunction.text(),
        kind,
        CertaintyReader.of(clause, article));
  }
}
