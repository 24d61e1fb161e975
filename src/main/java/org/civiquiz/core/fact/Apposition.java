package org.civiquiz.core.fact;

import java.util.List;
import java.util.Optional;
import org.civiquiz.core.text.Span;
import org.civiquiz.core.text.SyntaxNode;
import org.civiquiz.core.text.Token;

/** Reads the role that stands beside a name: "Joyce Adeyemi, a lawyer for the union". */
final class Apposition {

  private Apposition() {}

  /** The noun phrase of the role, after the name or before it. */
  static Optional<SyntaxNode> role(Name name, ActorWords words) {
    Optional<SyntaxNode> phrase = phrase(name);
    Optional<SyntaxNode> parent = phrase.flatMap(SyntaxNode::parent).filter(p -> p.is("NP"));
    if (parent.isEmpty()) {
      return Optional.empty();
    }
    List<SyntaxNode> siblings = parent.get().children();
    int at = siblings.indexOf(phrase.get());
    Optional<SyntaxNode> after = beside(siblings, at, 1);
    boolean joined = siblings.stream().anyMatch(sibling -> sibling.is("CC", "CONJP"));
    if (joined) {
      return Optional.empty();
    }
    return after
        .filter(role -> isRole(role, words))
        .or(() -> beside(siblings, at, -1).filter(role -> isRole(role, words)));
  }

  private static Optional<SyntaxNode> beside(List<SyntaxNode> siblings, int at, int step) {
    int comma = at + step;
    int role = at + 2 * step;
    boolean exists = role >= 0 && role < siblings.size();
    return exists && siblings.get(comma).is(",") && siblings.get(role).is("NP")
        ? Optional.of(siblings.get(role))
        : Optional.empty();
  }

  private static boolean isRole(SyntaxNode phrase, ActorWords words) {
    Token head = phrase.head();
    return head.hasTag("NN")
        && (!head.isProper() || Character.isLowerCase(phrase.token().text().codePointAt(0)))
        && words.isRole(head.text());
  }

  /** The body that "of" or "from" names after the name: "Amara Diallo of Climate Watch Africa". */
  static Optional<String> organisation(Name name, ActorWords words) {
    List<Token> tokens = name.sentence().tokens();
    int of = tokens.indexOf(name.last()) + 1;
    if (of <= 0 || of + 1 >= tokens.size() || !tokens.get(of).is("of")) {
      return Optional.empty();
    }
    int start = tokens.get(of + 1).is("the") ? of + 2 : of + 1;
    int end = start;
    while (end < tokens.size() && tokens.get(end).isProper()) {
      end++;
    }
    if (end <= start) {
      return Optional.empty();
    }
    Span span = tokens.get(of + 1).span().cover(tokens.get(end - 1).span());
    boolean body =
        tokens.subList(start, end).stream().anyMatch(token -> words.isBody(token.text()));
    int offset = name.sentence().span().start();
    return body
        ? Optional.of(span.shiftedBy(-offset).in(name.sentence().text()))
        : Optional.empty();
  }

  /** The body that a title names: "White House" of "White House National Security Adviser". */
  static Optional<String> organisationOfTitle(Name name, ActorWords words) {
    List<Token> title = name.title();
    for (int i = title.size() - 2; i >= 0; i--) {
      if (title.get(i).isProper() && words.isListedBody(title.get(i).text())) {
        Span span = title.get(0).span().cover(title.get(i).span());
        return Optional.of(
            span.shiftedBy(-name.sentence().span().start()).in(name.sentence().text()));
      }
    }
    return Optional.empty();
  }

  /** The body that a role names: "the union" of "a lawyer for the union". */
  static Optional<String> organisationOfRole(SyntaxNode role, ActorWords words) {
    return role.descendants()
        .filter(node -> node.is("NP") && node != role && node.children().get(0).isLeaf())
        .filter(node -> isBody(node, words))
        .findFirst()
        .map(node -> node.text().replaceFirst("[’']s?$", ""));
  }

  private static boolean isBody(SyntaxNode phrase, ActorWords words) {
    Token head = phrase.head();
    boolean singular = head.tag().equals("NN") || head.isProper();
    return singular && words.isActingBody(head.text());
  }

  /** The largest noun phrase that ends with the name. */
  private static Optional<SyntaxNode> phrase(Name name) {
    Span span = name.span();
    return name.sentence()
        .tree()
        .flatMap(
            tree ->
                tree.descendants()
                    .filter(node -> node.is("NP") && node.span().contains(span))
                    .filter(node -> node.lastToken().span().end() == span.end())
                    .filter(node -> node.first() >= firstIndex(tree, name))
                    .findFirst());
  }

  private static int firstIndex(SyntaxNode tree, Name name) {
    Span full = name.fullSpan();
    return tree.leaves().stream()
        .filter(leaf -> leaf.token().span().start() >= full.start())
        .mapToInt(leaf -> leaf.first() - 3)
        .findFirst()
        .orElse(0);
  }
}
