package org.civiquiz.core.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.civiquiz.core.text.SyntaxNode;
import org.civiquiz.core.text.Token;

/**
 * Mends what the parser is known to get wrong in news: the reach of ", as well as", "neither … nor"
 * read as a noun, and times drawn into the noun before them.
 */
final class TreeRepair {

  private TreeRepair() {}

  /** The same words in a better tree; the given one is not to be used any more. */
  static SyntaxNode of(SyntaxNode node) {
    if (node.isLeaf()) {
      return node;
    }
    List<SyntaxNode> children = new ArrayList<>();
    node.children().forEach(child -> children.add(of(child)));
    return SyntaxNode.phrase(node.label(), repaired(node.label(), children));
  }

  private static List<SyntaxNode> repaired(String label, List<SyntaxNode> children) {
    if (label.equals("VP")) {
      return withTimesApart(withLongReach(children));
    }
    return label.equals("S") ? withWholeSubject(withNeither(children)) : children;
  }

  // "sought technology for satellites, as well as food aid": aid is sought, not served.
  private static List<SyntaxNode> withLongReach(List<SyntaxNode> children) {
    for (int i = 1; i < children.size(); i++) {
      Optional<SyntaxNode> joined = joinedInPhrase(children.get(i));
      boolean object = children.get(i - 1).is("NP") && joined.isPresent();
      if (object) {
        List<SyntaxNode> all = new ArrayList<>(children.subList(0, i - 1));
        all.add(raised(children.get(i - 1), children.get(i), joined.get()));
        all.addAll(children.subList(i + 1, children.size()));
        return all;
      }
    }
    return children;
  }

  // The joined noun phrase at the end of a prepositional phrase: "satellites, as well as food aid".
  private static Optional<SyntaxNode> joinedInPhrase(SyntaxNode phrase) {
    return Optional.of(phrase)
        .filter(node -> node.is("PP"))
        .flatMap(node -> node.child("NP"))
        .filter(node -> node.children().size() == 4)
        .filter(node -> node.children().get(0).is("NP") && node.children().get(1).is(","))
        .filter(node -> node.children().get(2).is("CONJP") && node.children().get(3).is("NP"));
  }

  private static SyntaxNode raised(SyntaxNode object, SyntaxNode phrase, SyntaxNode joined) {
    List<SyntaxNode> parts = new ArrayList<>(phrase.children());
    parts.set(parts.indexOf(joined), joined.children().get(0));
    SyntaxNode whole = SyntaxNode.phrase("NP", List.of(object, SyntaxNode.phrase("PP", parts)));
    List<SyntaxNode> conjuncts = new ArrayList<>(joined.children());
    conjuncts.set(0, whole);
    return SyntaxNode.phrase("NP", conjuncts);
  }

  // "takes effect July 1": a date is no part of what takes it.
  private static List<SyntaxNode> withTimesApart(List<SyntaxNode> children) {
    List<SyntaxNode> apart = new ArrayList<>();
    for (SyntaxNode child : children) {
      int at = child.is("NP") ? startOfTime(child) : 0;
      if (at > 0) {
        apart.add(SyntaxNode.phrase("NP", child.children().subList(0, at)));
        String label = child.children().get(at).is("PP") ? "" : "NP";
        List<SyntaxNode> time = child.children().subList(at, child.children().size());
        apart.add(label.isEmpty() ? time.get(0) : SyntaxNode.phrase(label, time));
      } else {
        apart.add(child);
      }
    }
    return apart;
  }

  private static int startOfTime(SyntaxNode phrase) {
    List<SyntaxNode> children = phrase.children();
    int last = children.size() - 1;
    // "a budget on Monday night", "the cuts in January"
    boolean day =
        last == 1
            && children.get(0).is("NP")
            && children.get(1).is("PP")
            && children
                .get(1)
                .child("NP")
                .filter(time -> isMoment(children.get(1), time))
                .isPresent();
    if (day) {
      return last;
    }
    boolean date =
        last >= 2
            && children.stream().allMatch(SyntaxNode::isLeaf)
            && children.get(last).is("CD")
            && TimeWords.isMonth(children.get(last - 1).token().text())
            && !children.get(last - 2).is("DT", "JJ", "CD", ",");
    boolean noun = date && isNoun(children.get(last - 2).token());
    return noun || isEffect(children) ? last - 1 : 0;
  }

  // "effect July 1", where the tagger takes "effect" for an adjective.
  private static boolean isEffect(List<SyntaxNode> children) {
    return children.size() == 3
        && children.get(0).is("JJ")
        && children.get(2).is("CD")
        && TimeWords.isMonth(children.get(1).token().text());
  }

  private static boolean isNoun(Token token) {
    return token.hasTag("NN") && !token.isProper();
  }

  // "on Monday night", "in January"
  private static boolean isMoment(SyntaxNode phrase, SyntaxNode time) {
    boolean month =
        time.tokens().size() == 1
            && (TimeWords.isMonth(time.text()) || time.text().matches("(?:1[5-9]|20)\\d\\d"));
    return phrase.token().is("on") ? isDay(time) : phrase.token().is("in") && month;
  }

  private static boolean isDay(SyntaxNode phrase) {
    return phrase.tokens().stream().anyMatch(token -> TimeWords.isWeekday(token.text()))
        && phrase.tokens().size() <= 2;
  }

  // "Your name, address and party are public": three things are.
  private static List<SyntaxNode> withWholeSubject(List<SyntaxNode> children) {
    boolean split =
        children.size() >= 4
            && children.get(0).is("NP")
            && children.get(1).is(",")
            && children.get(2).is("NP")
            && children.get(2).child("CC").isPresent()
            && children.get(3).is("VP")
            && !TimeWords.isTime(children.get(0));
    if (!split) {
      return children;
    }
    List<SyntaxNode> parts = new ArrayList<>(children.subList(0, 2));
    parts.addAll(children.get(2).children());
    List<SyntaxNode> all = new ArrayList<>();
    all.add(SyntaxNode.phrase("NP", parts));
    all.addAll(children.subList(3, children.size()));
    return all;
  }

  // "X neither confirmed nor denied": "neither" belongs to the verb.
  private static List<SyntaxNode> withNeither(List<SyntaxNode> children) {
    for (int i = 1; i + 1 < children.size(); i++) {
      SyntaxNode child = children.get(i);
      SyntaxNode verb = children.get(i + 1);
      boolean neither = child.token().is("neither") && child.end() == child.first() + 1;
      if (neither && verb.is("VP") && children.get(0).is("NP")) {
        List<SyntaxNode> inside = new ArrayList<>();
        inside.add(SyntaxNode.leaf(child.source(), child.token(), child.first()));
        inside.addAll(verb.children());
        List<SyntaxNode> all = new ArrayList<>(children.subList(0, i));
        all.add(SyntaxNode.phrase("VP", inside));
        all.addAll(children.subList(i + 2, children.size()));
        return all;
      }
    }
    return children;
  }
}
