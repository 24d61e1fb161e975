package org.civiquiz.core.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.civiquiz.core.text.SyntaxNode;
import org.civiquiz.core.text.SyntaxParser;
import org.civiquiz.core.text.Token;

/**
 * Parses sentences that are too long for the parser in parts: cut at semicolons and dashes, and
 * where ", and" and the like join clauses. A part that is still too long is left unread.
 */
final class LongSentence {

  /** The time for one sentence grows faster than its length. */
  static final int LONGEST = 80;

  private static final Set<String> STOPS = Set.of(";", ":", "—", "–", "--");
  private static final Set<String> JOINS =
      Set.of("and", "but", "or", "so", "while", "although", "though", "because", "which");

  private LongSentence() {}

  static Optional<SyntaxNode> parse(SyntaxParser parser, String text, List<Token> tokens) {
    if (tokens.size() <= LONGEST) {
      return parser.parse(text, tokens);
    }
    List<SyntaxNode> parts = new ArrayList<>();
    boolean read = false;
    int at = 0;
    for (List<Token> part : cut(tokens)) {
      Optional<SyntaxNode> tree =
          part.size() > LONGEST ? Optional.empty() : parser.parse(text, part);
      if (tree.isPresent()) {
        int first = at;
        tree.get().children().forEach(child -> parts.add(shifted(child, first)));
        read = true;
      } else {
        List<Token> tagged = parser.tag(part);
        for (int i = 0; i < tagged.size(); i++) {
          parts.add(SyntaxNode.leaf(text, tagged.get(i), at + i));
        }
      }
      at += part.size();
    }
    return read ? Optional.of(SyntaxNode.phrase("TOP", parts)) : Optional.empty();
  }

  private static SyntaxNode shifted(SyntaxNode node, int by) {
    if (node.isLeaf()) {
      return SyntaxNode.leaf(node.source(), node.token(), node.first() + by);
    }
    return SyntaxNode.phrase(
        node.label(), node.children().stream().map(child -> shifted(child, by)).toList());
  }

  // Marks and conjunctions at which it is cut are parts of their own.
  private static List<List<Token>> cut(List<Token> tokens) {
    List<List<Token>> parts = new ArrayList<>();
    List<Token> part = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      boolean stop = STOPS.contains(tokens.get(i).text());
      boolean join =
          part.size() > LONGEST / 3
              && tokens.get(i).is(",")
              && i + 1 < tokens.size()
              && JOINS.contains(tokens.get(i + 1).text());
      if (stop || join) {
        parts.add(part);
        parts.add(tokens.subList(i, join ? i + 2 : i + 1));
        part = new ArrayList<>();
        i = join ? i + 1 : i;
      } else {
        part.add(tokens.get(i));
      }
    }
    parts.add(part);
    parts.removeIf(List::isEmpty);
    return parts;
  }
}
