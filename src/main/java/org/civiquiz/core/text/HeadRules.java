package org.civiquiz.core.text;

import java.util.List;

/** Which part of a phrase carries it; a short form of Collins' (1999) head table. */
final class HeadRules {

  private static final List<String> NOUNS =
      List.of("NN", "NNS", "NNP", "NNPS", "POS", "PRP", "CD", "JJ", "DT", "VBG");
  private static final List<String> VERBS =
      List.of("VP", "VBD", "VBZ", "VBP", "VB", "VBN", "VBG", "MD", "TO");

  private HeadRules() {}

  static SyntaxNode headChild(SyntaxNode phrase) {
    List<SyntaxNode> children = phrase.children();
    return switch (phrase.label()) {
      case "NP", "NX", "WHNP", "NAC" -> headOfNounPhrase(children);
      case "VP" -> headOfVerbPhrase(children);
      case "S", "SINV", "SQ" -> first(children, List.of("VP", "S", "SINV", "NP"), children.get(0));
      case "SBAR" -> first(children, List.of("S", "SINV"), children.get(0));
      case "TOP" -> first(children, List.of("S", "SINV", "NP", "VP"), children.get(0));
      case "PP" -> children.get(0);
      case "ADJP", "ADVP", "QP" ->
          last(children, List.of("JJ", "JJR", "JJS", "RB", "VBN", "VBG", "CD"));
      default -> children.get(children.size() - 1);
    };
  }

  // Of coordinated or modified noun phrases the first carries the whole.
  private static SyntaxNode headOfNounPhrase(List<SyntaxNode> children) {
    for (SyntaxNode child : children) {
      if (child.is("NP", "NX", "WHNP")) {
        boolean possessor = child.lastToken().hasTag("POS");
        if (!possessor) {
          return child;
        }
      }
    }
    return last(children, NOUNS);
  }

  private static SyntaxNode headOfVerbPhrase(List<SyntaxNode> children) {
    for (SyntaxNode child : children) {
      if (child.is("VP")) {
        return child;
      }
    }
    return first(children, VERBS, children.get(0));
  }

  private static SyntaxNode first(
      List<SyntaxNode> children, List<String> labels, SyntaxNode fallback) {
    for (String label : labels) {
      for (SyntaxNode child : children) {
        if (child.is(label)) {
          return child;
        }
      }
    }
    return fallback;
  }

  private static SyntaxNode last(List<SyntaxNode> children, List<String> labels) {
    for (int i = children.size() - 1; i >= 0; i--) {
      boolean noun = children.get(i).label().startsWith("NN");
      if (noun) {
        return children.get(i);
      }
    }
    for (int i = children.size() - 1; i >= 0; i--) {
      if (labels.contains(children.get(i).label()) && !children.get(i).is("POS")) {
        return children.get(i);
      }
    }
    return children.get(children.size() - 1);
  }
}
