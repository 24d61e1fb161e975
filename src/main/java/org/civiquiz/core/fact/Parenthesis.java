package org.civiquiz.core.fact;

import java.util.Optional;
import org.civiquiz.core.text.SyntaxNode;

/** Finds the speaker of words that stand before "X said", or around "X says". */
final class Parenthesis {

  private Parenthesis() {}

  /** The clause of speech that stands after the clause, or in its midst, between commas. */
  static Optional<ClauseParts> beside(ClauseParts clause, ReadArticle article) {
    return article.clauses(clause.sentence()).stream()
        .filter(frame -> frame.node() != clause.node() && isFrame(frame))
        .filter(
            frame ->
                told(frame).filter(node -> node.contains(clause.node())).isPresent()
                    || isWithin(frame, clause))
        .findFirst();
  }

  /** What a clause of speech reports that stands before it. */
  static Optional<SyntaxNode> told(ClauseParts frame) {
    if (!isFrame(frame)) {
      return Optional.empty();
    }
    return frame.node().children().stream()
        .filter(node -> node.is("S") && node.end() <= frame.subject().first())
        .filter(node -> node.child("VP").isPresent() || node.children().get(0).is("S"))
        .filter(node -> !node.token().hasTag("VB") && !node.token().is("to"))
        .findFirst();
  }

  private static boolean isFrame(ClauseParts frame) {
    return frame.role() == ClauseParts.Role.MAIN
        && SpeechVerbs.isSpeech(frame.verb().lemma())
        && !frame.verb().passive()
        && frame.rest().stream().noneMatch(part -> part.is("SBAR", "S"));
  }

  private static boolean isWithin(ClauseParts frame, ClauseParts clause) {
    return clause.node().contains(frame.node())
        && frame
            .node()
            .ancestors()
            .takeWhile(node -> node != clause.node())
            .anyMatch(node -> node.is("PRN"));
  }
}
