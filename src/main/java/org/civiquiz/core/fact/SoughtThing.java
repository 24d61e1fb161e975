package org.civiquiz.core.fact;

import java.util.List;
import java.util.Optional;
import org.civiquiz.core.text.Span;
import org.civiquiz.core.text.SyntaxNode;

/**
 * What somebody wants, with the party that is to give it.
 *
 * @param span of the thing, without "from …" at its end
 * @param from whom "from" names
 */
record SoughtThing(Span span, Optional<SyntaxNode> from) {

  static SoughtThing of(ClauseParts clause, SyntaxNode object) {
    List<SyntaxNode> rest = clause.rest();
    int at = rest.indexOf(object);
    int end = at;
    // "sought X for Y, as well as Z": what follows up to "from" or an adverbial clause belongs to
    // it.
    while (end + 1 < rest.size()
        && rest.get(end + 1).is("PP", ",", "CC", "NP", "CONJP")
        && !rest.get(end + 1).token().is("from")
        && !TimeWords.isTimePhrase(rest.get(end + 1))) {
      end++;
    }
    Span whole = object.span().cover(rest.get(end).span());
    Optional<SyntaxNode> outer =
        rest.stream().filter(part -> part.is("PP") && part.token().is("from")).findFirst();
    Optional<SyntaxNode> inner =
        object.find("PP").stream()
            .filter(part -> part.token().is("from") && part.end() == object.end())
            .findFirst();
    Optional<SyntaxNode> from = outer.isPresent() ? outer : inner;
    Span thing =
        inner.isPresent() && outer.isEmpty()
            ? new Span(whole.start(), inner.get().span().start())
            : whole;
    return new SoughtThing(thing, from.flatMap(part -> part.child("NP")));
  }
}
