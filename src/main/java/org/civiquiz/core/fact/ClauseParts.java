package org.civiquiz.core.fact;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.civiquiz.core.text.Sentence;
import org.civiquiz.core.text.SyntaxNode;

/**
 * A finite clause taken apart in its tree.
 *
 * @param sentence in which it stands
 * @param node the S that holds subject and verb
 * @param role what the clause is to the rest of the sentence
 * @param opening what stands before the subject within the clause, without marks
 * @param subject the noun phrase
 * @param predicate the whole verb phrase, auxiliaries included; of coordinated ones, one
 * @param verbPhrase the verb phrase that holds the main verb
 * @param verb the main verb with its auxiliaries
 * @param rest what follows the main verb and its particle within its phrase, marks included
 * @param coordinated whether other verb phrases share the subject
 */
record ClauseParts(
    Sentence sentence,
    SyntaxNode node,
    Role role,
    List<SyntaxNode> opening,
    SyntaxNode subject,
    SyntaxNode predicate,
    SyntaxNode verbPhrase,
    VerbGroup verb,
    List<SyntaxNode> rest,
    boolean coordinated) {

  /** What a clause is to the rest of its sentence. */
  enum Role {
    /** The sentence itself, or one of several sentences joined by "and", "but" or a semicolon. */
    MAIN,
    /** What is said, thought, asked: with "that" or "whether", or without a word. */
    CONTENT,
    /** With "if", "because", "although", "when" and the like. */
    ADVERBIAL,
    /** With "who", "which", "that" about a noun, or as a question. */
    RELATIVE
  }

  /** The direct object: the first noun phrase after the verb that is not a time. */
  Optional<SyntaxNode> object() {
    for (SyntaxNode part : rest) {
      if (part.is("NP")) {
        return TimeWords.isTime(part) ? Optional.empty() : Optional.of(part);
      }
      if (part.is("PP", "SBAR", "S", "ADJP")) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** The conjunction of an adverbial clause, in lower case. */
  Optional<String> conjunction() {
    return node.parent()
        .filter(parent -> parent.is("SBAR"))
        .map(parent -> conjunction(parent, node));
  }

  private static String conjunction(SyntaxNode sbar, SyntaxNode clause) {
    StringBuilder words = new StringBuilder();
    for (SyntaxNode child : sbar.children()) {
      if (child == clause) {
        break;
      }
      child.tokens().forEach(token -> words.append(' ').append(token.text()));
    }
    return words.toString().strip().toLowerCase(Locale.ROOT);
  }
}
