package org.civiquiz.core.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.civiquiz.core.fact.Fact.Listing;
import org.civiquiz.core.fact.Fact.Listing.ItemKind;
import org.civiquiz.core.text.Sentence;
import org.civiquiz.core.text.Sentence.Part;
import org.civiquiz.core.text.Span;

/** Finds lists whose items stand in paragraphs of their own, after a sentence with a colon. */
final class ListedParagraphs {

  private static final int LONGEST_ITEM = 160;

  private ListedParagraphs() {}

  static List<Listing> find(ReadArticle article) {
    List<Listing> found = new ArrayList<>();
    List<Sentence> statements = article.statements();
    for (int i = 0; i + 2 < statements.size(); i++) {
      if (statements.get(i).text().endsWith(":")) {
        List<Sentence> items = items(statements, i);
        if (items.size() > 1) {
          listing(article, statements.get(i), items).ifPresent(found::add);
        }
      }
    }
    return found;
  }

  private static List<Sentence> items(List<Sentence> statements, int lead) {
    List<Sentence> items = new ArrayList<>();
    boolean answer = statements.get(lead).place().part() == Part.ANSWER;
    for (Sentence next : statements.subList(lead + 1, statements.size())) {
      int number = statements.get(lead).place().number() + (answer ? 0 : items.size() + 1);
      boolean follows =
          next.place().number() == number
              && next.place().part() == statements.get(lead).place().part();
      if (!follows || next.text().matches("(?s).*[.?!:]") || next.text().length() > LONGEST_ITEM) {
        return items;
      }
      items.add(next);
    }
    return items;
  }

  private static Optional<Listing> listing(
      ReadArticle article, Sentence lead, List<Sentence> items) {
    Optional<ClauseParts> clause =
        article.clauses(lead).stream()
            .filter(parts -> parts.role() == ClauseParts.Role.MAIN)
            .findFirst();
    return clause.map(
        parts -> {
          Grounds grounds = CertaintyReader.of(parts, article);
          for (Sentence item : items) {
            grounds = grounds.with(item.span());
          }
          Span whole = items.get(0).span().cover(items.get(items.size() - 1).span());
          return new Listing(
              Trimmed.phrase(parts.node().span(), article),
              Optional.of(article.mention(parts.subject(), lead)),
              Optional.of(parts.verb()),
              article.phrase(whole),
              items.stream().map(item -> Trimmed.phrase(item.span(), article)).toList(),
              "",
              ItemKind.NOUN,
              grounds);
        });
  }
}
