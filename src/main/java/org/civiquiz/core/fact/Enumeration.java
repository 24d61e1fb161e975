package org.civiquiz.core.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.civiquiz.core.text.Span;
import org.civiquiz.core.text.SyntaxNode;

/**
 * The members of a noun phrase that a conjunction joins.
 *
 * @param last the part of the tree in which the last item stands
 * @param names whether each item is a name
 */
record Enumeration(List<Span> items, String conjunction, SyntaxNode last, boolean names) {

  static Optional<Enumeration> of(SyntaxNode phrase) {
    Optional<SyntaxNode> colon = afterColon(phrase);
    if (colon.isPresent()) {
      return of(colon.get());
    }
    List<SyntaxNode> children = phrase.children();
    boolean flat = children.stream().allMatch(SyntaxNode::isLeaf);
    if (flat) {
      return ofWords(phrase);
    }
    Optional<SyntaxNode> conjunction = phrase.child("CC", "CONJP");
    List<SyntaxNode> members = phrase.childrenLabelled("NP", "NX", "NN", "NNS", "NNP", "NNPS");
    boolean comma = phrase.child(",").isPresent();
    if (conjunction.isPresent() && members.size() > 1 && isPlain(phrase)) {
      return Optional.of(joined(members, conjunction.get().text()));
    }
    // "oil wells, (landfills and livestock farms)"
    if (comma && conjunction.isEmpty() && members.size() > 1) {
      SyntaxNode last = members.get(members.size() - 1);
      Optional<Enumeration> rest = of(last).filter(list -> last.child("CC").isPresent());
      boolean listed = members.size() == (children.size() + 1) / 2;
      return rest.filter(list -> listed)
          .map(list -> list.after(members.subList(0, members.size() - 1)));
    }
    return Optional.empty();
  }

  // Nothing but the members, commas and the conjunction.
  private static boolean isPlain(SyntaxNode phrase) {
    return phrase.children().stream()
        .allMatch(
            child ->
                child.is(
                    "NP", "NX", "NN", "NNS", "NNP", "NNPS", ",", "CC", "CONJP", "ADVP", "RB", "PP",
                    "SBAR", "DT", "PDT"));
  }

  private Enumeration after(List<SyntaxNode> members) {
    List<Span> all = new ArrayList<>(members.stream().map(SyntaxNode::span).toList());
    all.addAll(items);
    boolean allNames = names && members.stream().allMatch(Enumeration::isName);
    return new Enumeration(all, conjunction, last, allNames);
  }

  private static Enumeration joined(List<SyntaxNode> members, String conjunction) {
    return new Enumeration(
        members.stream().map(SyntaxNode::span).toList(),
        conjunction,
        members.get(members.size() - 1),
        members.stream().allMatch(Enumeration::isName));
  }

  private static boolean isName(SyntaxNode member) {
    return References.core(member).head().isProper();
  }

  // "three things: a bus, two nurses and longer hours"
  private static Optional<SyntaxNode> afterColon(SyntaxNode phrase) {
    List<SyntaxNode> children = phrase.children();
    for (int i = 1; i + 1 < children.size(); i++) {
      boolean colon = children.get(i).isLeaf() && children.get(i).token().is(":");
      if (colon && children.get(i + 1).is("NP")) {
        return Optional.of(children.get(i + 1));
      }
    }
    return Optional.empty();
  }

  // "satellites and nuclear-powered submarines": each part ends in a noun.
  private static Optional<Enumeration> ofWords(SyntaxNode phrase) {
    List<List<SyntaxNode>> parts = new ArrayList<>();
    List<SyntaxNode> part = new ArrayList<>();
    String conjunction = "";
    for (SyntaxNode leaf : phrase.children()) {
      if (leaf.is("CC", ",")) {
        conjunction = leaf.is("CC") ? leaf.text() : conjunction;
        parts.add(part);
        part = new ArrayList<>();
      } else {
        part.add(leaf);
      }
    }
    parts.add(part);
    boolean whole = parts.stream().allMatch(words -> !words.isEmpty() && endsInNoun(words));
    if (conjunction.isEmpty() || !whole || sharesHead(parts)) {
      return Optional.empty();
    }
    List<Span> items =
        parts.stream().map(p -> p.get(0).span().cover(p.get(p.size() - 1).span())).toList();
    boolean names = parts.stream().allMatch(p -> p.get(p.size() - 1).token().isProper());
    return Optional.of(new Enumeration(items, conjunction, phrase, names));
  }

  private static boolean endsInNoun(List<SyntaxNode> words) {
    return words.get(words.size() - 1).label().startsWith("NN");
  }

  // "music and art teachers", "the Marsh, Dalton and Pine counties": all are teachers, or counties.
  private static boolean sharesHead(List<List<SyntaxNode>> parts) {
    List<SyntaxNode> last = parts.get(parts.size() - 1);
    boolean bare =
        parts.subList(0, parts.size() - 1).stream()
            .anyMatch(part -> part.size() == 1 && part.get(0).is("NN", "NNP"));
    return bare
            && last.size() > 1
            && !last.get(0).is("DT", "PRP$", "JJ", "CD")
            && !last.get(0).token().isProper()
        || bare && last.get(last.size() - 1).is("NNS") && last.size() > 1;
  }
}
