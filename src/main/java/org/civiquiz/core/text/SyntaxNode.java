package org.civiquiz.core.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A constituent of a sentence: a phrase with its parts, or a single token.
 *
 * <p>Immutable once its parent is made; a node has at most one parent.
 */
public final class SyntaxNode {

  private final String label;
  private final String source;
  private final Token token;
  private final int first;
  private final int end;
  private final List<SyntaxNode> children;
  private SyntaxNode parent;

  private SyntaxNode(
      String label, String source, Token token, int first, int end, List<SyntaxNode> children) {
    this.label = Objects.requireNonNull(label);
    this.source = Objects.requireNonNull(source);
    this.token = token;
    this.first = first;
    this.end = end;
    this.children = List.copyOf(children);
    this.children.forEach(child -> child.parent = this);
  }

  /**
   * A node of one token, labelled with its tag.
   *
   * @param source the article's text
   * @param index of the token in its sentence, from 0
   */
  public static SyntaxNode leaf(String source, Token token, int index) {
    return new SyntaxNode(token.tag(), source, token, index, index + 1, List.of());
  }

  /**
   * A phrase of nodes that follow each other.
   *
   * @throws IllegalArgumentException if there are no children
   */
  public static SyntaxNode phrase(String label, List<SyntaxNode> children) {
    if (children.isEmpty()) {
      throw new IllegalArgumentException("A phrase has at least one part: " + label);
    }
    SyntaxNode last = children.get(children.size() - 1);
    return new SyntaxNode(
        label, children.get(0).source, null, children.get(0).first, last.end, children);
  }

  /** The Penn Treebank label: "NP", "VP", "SBAR" of a phrase, the tag of a token. */
  public String label() {
    return label;
  }

  public boolean is(String... labels) {
    for (String candidate : labels) {
      if (label.equals(candidate)) {
        return true;
      }
    }
    return false;
  }

  /** The index of the first token in its sentence. */
  public int first() {
    return first;
  }

  /** The index after the last token. */
  public int end() {
    return end;
  }

  public boolean isLeaf() {
    return token != null;
  }

  /** The token of a leaf, or the first token of a phrase. */
  public Token token() {
    return isLeaf() ? token : children.get(0).token();
  }

  public Token lastToken() {
    return isLeaf() ? token : children.get(children.size() - 1).lastToken();
  }

  public List<SyntaxNode> children() {
    return children;
  }

  public Optional<SyntaxNode> parent() {
    return Optional.ofNullable(parent);
  }

  /** Where it stands in the article's text; quotation marks are included only in pairs. */
  public Span span() {
    return QuotationMarks.balanced(token().span().cover(lastToken().span()), source);
  }

  /** Its characters in the article's text. */
  public String text() {
    return span().in(source);
  }

  /** The article's text. */
  public String source() {
    return source;
  }

  /** Its tokens in order. */
  public List<Token> tokens() {
    List<Token> tokens = new ArrayList<>();
    leaves().forEach(leaf -> tokens.add(leaf.token));
    return tokens;
  }

  public List<SyntaxNode> leaves() {
    return descendants().filter(SyntaxNode::isLeaf).toList();
  }

  /** This node and all below it, parents before their parts, in the order of the text. */
  public Stream<SyntaxNode> descendants() {
    List<SyntaxNode> nodes = new ArrayList<>();
    collect(nodes);
    return nodes.stream();
  }

  private void collect(List<SyntaxNode> nodes) {
    nodes.add(this);
    children.forEach(child -> child.collect(nodes));
  }

  /** From the parent up to the root. */
  public Stream<SyntaxNode> ancestors() {
    return Stream.iterate(parent, Objects::nonNull, node -> node.parent);
  }

  /** The first child with one of these labels. */
  public Optional<SyntaxNode> child(String... labels) {
    return children.stream().filter(child -> child.is(labels)).findFirst();
  }

  public List<SyntaxNode> childrenLabelled(String... labels) {
    return children.stream().filter(child -> child.is(labels)).toList();
  }

  /** All nodes below with this label, in the order of the text. */
  public List<SyntaxNode> find(String wanted) {
    return descendants().filter(node -> node != this && node.is(wanted)).toList();
  }

  public boolean contains(SyntaxNode other) {
    return first <= other.first && other.end <= end;
  }

  /**
   * The token that carries the phrase: the last noun of a noun phrase, the verb of a verb phrase.
   */
  public Token head() {
    return isLeaf() ? token : HeadRules.headChild(this).head();
  }

  /** Whether a node above it has one of these labels. */
  public boolean isWithin(Set<String> labels) {
    return ancestors().anyMatch(node -> labels.contains(node.label));
  }

  /** In the bracket notation of the Penn Treebank. */
  @Override
  public String toString() {
    if (isLeaf()) {
      return "(" + label + " " + token.text() + ")";
    }
    StringBuilder brackets = new StringBuilder("(").append(label);
    children.forEach(child -> brackets.append(' ').append(child));
    return brackets.append(')').toString();
  }
}
