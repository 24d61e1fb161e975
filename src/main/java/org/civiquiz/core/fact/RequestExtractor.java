package org.civiquiz.core.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.civiquiz.core.fact.Fact.Request;
import org.civiquiz.core.text.SyntaxNode;
import org.civiquiz.core.text.WordList;

/** Finds who asked whom for what: "urged X to …", "requested Y from X", "sought Y". */
final class RequestExtractor implements FactExtractor {

  private static final Set<String> ACTION =
      WordList.read(RequestExtractor.class, "asking-verbs.txt");
  private static final Set<String> THING = Set.of("request", "seek", "demand");

  @Override
  public List<Request> extract(ReadArticle article) {
    List<Request> requests = new ArrayList<>();
    for (ClauseParts clause : article.clauses()) {
      boolean usable =
          !clause.verb().negated()
              && !clause.verb().passive()
              && clause.role() != ClauseParts.Role.RELATIVE
              && clause.role() != ClauseParts.Role.ADVERBIAL
              && clause.conjunction().filter(word -> word.matches("whether|if")).isEmpty();
      if (usable) {
        request(article, clause).ifPresent(requests::add);
      }
    }
    return requests;
  }

  private static Optional<Request> request(ReadArticle article, ClauseParts clause) {
    Mention asker = article.mention(clause.subject(), clause.sentence());
    if (!asker.kind().isActor() || !ReadArticle.isUsable(asker, clause.subject())) {
      return Optional.empty();
    }
    String lemma = clause.verb().lemma();
    Optional<Request> action =
        ACTION.contains(lemma) ? action(article, clause, asker) : Optional.empty();
    if (action.isPresent()) {
      return action;
    }
    return THING.contains(lemma)
        ? clause.object().map(object -> thing(article, clause, asker, object))
        : Optional.empty();
  }

  // "urged X to do": the parser makes X the subject of "to do", or the object before it.
  static Optional<Request> action(ReadArticle article, ClauseParts clause, Mention asker) {
    Optional<SyntaxNode> asked = Optional.empty();
    for (SyntaxNode part : clause.rest()) {
      if (part.is("NP")) {
        asked = Optional.of(part);
      } else if (part.is("PP") && part.token().is("on")
          || part.is("PP") && part.token().is("for")) {
        asked = part.child("NP");
      }
      if (part.is("S")) {
        Optional<SyntaxNode> subject = part.child("NP");
        Optional<SyntaxNode> infinitive =
            part.child("VP").filter(phrase -> phrase.token().is("to"));
        Optional<SyntaxNode> whom = subject.isPresent() ? subject : asked;
        if (infinitive.isPresent() && whom.isPresent()) {
          return Optional.of(
              new Request(
                  asker,
                  clause.verb(),
                  Optional.of(article.mention(whom.get(), clause.sentence())),
                  negated(part, infinitive.get(), article),
                  true,
                  CertaintyReader.of(clause, article)));
        }
      }
    }
    return Optional.empty();
  }

  // "not to arm Russia" is the opposite of "to arm Russia".
  private static Phrase negated(SyntaxNode clause, SyntaxNode infinitive, ReadArticle article) {
    List<SyntaxNode> parts = clause.children();
    int at = parts.indexOf(infinitive);
    boolean not =
        at > 0 && parts.get(at - 1).tokens().stream().allMatch(t -> t.is("not") || t.is("never"));
    return not
        ? article.phrase(parts.get(at - 1).span().cover(infinitive.span()))
        : Phrase.of(infinitive);
  }

  private static Request thing(
      ReadArticle article, ClauseParts clause, Mention asker, SyntaxNode object) {
    SoughtThing sought = SoughtThing.of(clause, object);
    return new Request(
        asker,
        clause.verb(),
        sought.from().map(node -> article.mention(node, clause.sentence())),
        Trimmed.phrase(sought.span(), article),
        false,
        CertaintyReader.of(clause, article));
  }
}
