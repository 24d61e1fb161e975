package org.civiquiz.core.fact;

import java.util.Optional;
import org.civiquiz.core.text.Sentence;
import org.civiquiz.core.text.Span;
import org.civiquiz.core.text.SyntaxNode;
import org.civiquiz.core.text.Token;

/**
 * Reads who speaks from the words beside a complete quotation.
 *
 * <p>A frame that is read is either verb and speaker ("said Ingrid Solberg, the …"), or speaker and
 * verb ("Okafor told supporters"), each with nothing else that the verb could report.
 */
final class Frames {

  private Frames() {}

  /**
   * The speech verb of a frame and its speaker's noun phrase.
   *
   * @param verb its base form, or "according to"
   */
  record Frame(SyntaxNode speaker, String verb, Optional<SyntaxNode> addressee) {}

  /** The person that a sentence of the form "said X" names. */
  static Optional<Actor> speakerAfterVerb(Sentence sentence, References references) {
    return sentence
        .tree()
        .flatMap(tree -> verbFirst(tree, tree.span().start()))
        .flatMap(frame -> references.mention(frame.speaker(), sentence).actor())
        .filter(actor -> actor.kind() == EntityKind.PERSON);
  }

  /** The frame right after a quotation, which ends before {@code start}. */
  static Optional<Frame> after(Sentence sentence, int start) {
    return sentence
        .tree()
        .flatMap(
            tree ->
                verbFirst(tree, start)
                    .or(() -> speakerFirst(sentence, tree, start))
                    .or(() -> accordingTo(tree, start)));
  }

  private static Optional<Frame> verbFirst(SyntaxNode tree, int start) {
    Optional<SyntaxNode> verb = firstLeafFrom(tree, start).filter(Frames::isQuotingVerb);
    if (verb.isEmpty()) {
      return Optional.empty();
    }
    int after = verb.get().end();
    return tree.descendants()
        .filter(node -> node.is("NP") && node.first() == after)
        .findFirst()
        .map(speaker -> new Frame(speaker, verb.get().token().lemma(), Optional.empty()));
  }

  private static Optional<Frame> accordingTo(SyntaxNode tree, int start) {
    Optional<SyntaxNode> first =
        firstLeafFrom(tree, start).filter(leaf -> leaf.token().is("according"));
    return first.flatMap(
        leaf ->
            tree.descendants()
                .filter(node -> node.is("NP") && node.first() == leaf.first() + 2)
                .findFirst()
                .map(speaker -> new Frame(speaker, "according to", Optional.empty())));
  }

  private static Optional<Frame> speakerFirst(Sentence sentence, SyntaxNode tree, int start) {
    Optional<SyntaxNode> first = firstLeafFrom(tree, start);
    if (first.isEmpty()) {
      return Optional.empty();
    }
    int at = first.get().first();
    return ClauseReader.read(sentence).stream()
        .filter(clause -> clause.subject().first() == at && !clause.verb().negated())
        .filter(clause -> isQuotingVerb(verbLeaf(clause)) && !hasContent(clause))
        .findFirst()
        .map(clause -> new Frame(clause.subject(), clause.verb().lemma(), clause.object()));
  }

  /** The frame right before a quotation, which starts at {@code end}. */
  static Optional<Frame> before(Sentence sentence, int end) {
    if (sentence.tree().isEmpty()) {
      return Optional.empty();
    }
    Optional<Token> leadIn = LeadIn.before(sentence, end);
    if (leadIn.isPresent()) {
      return ledIn(sentence, leadIn.get());
    }
    SyntaxNode tree = sentence.tree().get();
    Optional<SyntaxNode> verb =
        tree.leaves().stream()
            .filter(leaf -> leaf.token().span().end() <= end)
            .filter(leaf -> leaf.label().startsWith("VB") && isQuotingVerb(leaf))
            .reduce((earlier, later) -> later);
    return verb.flatMap(
        leaf ->
            ClauseReader.read(sentence).stream()
                .filter(clause -> verbLeaf(clause) == leaf && !clause.verb().negated())
                .filter(clause -> !hasContent(clause))
                .findFirst()
                .map(
                    clause ->
                        new Frame(clause.subject(), clause.verb().lemma(), Optional.empty())));
  }

  // "Harris emphasized that …, stating": whoever is the subject of the sentence.
  private static Optional<Frame> ledIn(Sentence sentence, Token leadIn) {
    return ClauseReader.read(sentence).stream()
        .filter(clause -> clause.role() == ClauseParts.Role.MAIN)
        .filter(clause -> clause.node().span().start() < leadIn.span().start())
        .reduce((earlier, later) -> later)
        .map(clause -> new Frame(clause.subject(), leadIn.lemma(), Optional.empty()));
  }

  private static boolean hasContent(ClauseParts clause) {
    return clause.rest().stream().anyMatch(part -> part.is("SBAR"));
  }

  static SyntaxNode verbLeaf(ClauseParts clause) {
    return clause.verbPhrase().children().stream()
        .filter(child -> child.isLeaf() && child.token().text().equals(clause.verb().main()))
        .findFirst()
        .orElse(clause.verbPhrase());
  }

  private static boolean isQuotingVerb(SyntaxNode leaf) {
    return leaf.isLeaf()
        && leaf.label().startsWith("VB")
        && !leaf.is("VBN")
        && SpeechVerbs.isQuoting(leaf.token().lemma());
  }

  private static Optional<SyntaxNode> firstLeafFrom(SyntaxNode tree, int start) {
    return tree.leaves().stream()
        .filter(leaf -> leaf.token().span().start() >= start)
        .filter(leaf -> Character.isLetterOrDigit(leaf.token().text().codePointAt(0)))
        .findFirst();
  }

  /** Whether only white space and a comma stand between two places. */
  static boolean isAdjacent(String text, Span before, Span after) {
    return before.end() <= after.start()
        && text.substring(before.end(), after.start()).replaceAll("[\\s,]", "").isEmpty();
  }
}
