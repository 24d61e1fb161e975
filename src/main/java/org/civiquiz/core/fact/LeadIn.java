package org.civiquiz.core.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.civiquiz.core.text.Sentence;
import org.civiquiz.core.text.SyntaxNode;
import org.civiquiz.core.text.Token;
import org.civiquiz.core.text.WordList;

/**
 * The participle that leads from a clause to a complete quotation: "…, stating, “…”". It is kept
 * out of the tree, where it would hang loose without the quotation.
 */
final class LeadIn {

  private static final Set<String> FORMS = WordList.read(LeadIn.class, "said-forms.txt");

  private LeadIn() {}

  /** Takes the lead-ins to these quotations out of a sentence's tokens. */
  static List<Token> takeFrom(List<Token> tokens, List<Quote> quotes) {
    List<Token> taken = new ArrayList<>();
    for (Quote quote : quotes) {
      if (quote.complete()) {
        int at = lastWordBefore(tokens, quote.outer().start());
        boolean leads = at > 1 && isParticiple(tokens.get(at)) && isJoin(tokens.get(at - 1));
        if (leads) {
          taken.add(tokens.remove(at));
          tokens.remove(at - 1);
        }
      }
    }
    return taken;
  }

  private static int lastWordBefore(List<Token> tokens, int end) {
    for (int i = tokens.size() - 1; i >= 0; i--) {
      Token token = tokens.get(i);
      boolean word = Character.isLetter(token.text().codePointAt(0));
      if (token.span().end() <= end && (word || !token.text().matches("[,:]"))) {
        return word ? i : -1;
      }
    }
    return -1;
  }

  private static boolean isParticiple(Token token) {
    String word = token.text().toLowerCase(Locale.ROOT);
    return word.endsWith("ing") && FORMS.contains(word);
  }

  private static boolean isJoin(Token token) {
    return token.is(",") || token.is("and");
  }

  /** The lead-in right before a quotation that starts at {@code start}. */
  static Optional<Token> before(Sentence sentence, int start) {
    int at = lastWordBefore(sentence.tokens(), start);
    return at < 0
        ? Optional.empty()
        : Optional.of(sentence.tokens().get(at))
            .filter(LeadIn::isParticiple)
            .filter(token -> !isInTree(token, sentence));
  }

  private static boolean isInTree(Token token, Sentence sentence) {
    return sentence.tree().stream()
        .flatMap(SyntaxNode::descendants)
        .anyMatch(node -> node.isLeaf() && node.token().span().equals(token.span()));
  }
}
