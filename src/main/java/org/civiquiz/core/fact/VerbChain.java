package org.civiquiz.core.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.civiquiz.core.fact.VerbGroup.Form;
import org.civiquiz.core.text.Span;
import org.civiquiz.core.text.SyntaxNode;
import org.civiquiz.core.text.Token;

/** The way from the first auxiliary down to the main verb. */
final class VerbChain {

  private static final Set<String> AUXILIARIES = Set.of("be", "have", "do", "get");
  private static final Set<String> NEGATIONS = Set.of("not", "n't", "n’t", "never", "neither");
  private static final Set<String> FINITE = Set.of("MD", "VBD", "VBZ", "VBP");
  private static final Set<String> RAISING = Set.of("likely", "unlikely", "due", "set", "sure");

  private final List<Token> auxiliaries = new ArrayList<>();
  private boolean negated;
  private boolean apart;
  SyntaxNode first;
  SyntaxNode main;
  SyntaxNode phrase;

  static VerbChain of(SyntaxNode predicate) {
    VerbChain chain = new VerbChain();
    chain.descend(predicate);
    return chain;
  }

  /** The same auxiliaries with the main verb of one of several joined phrases. */
  VerbChain inside(SyntaxNode inner) {
    if (inner == phrase) {
      return this;
    }
    VerbChain chain = new VerbChain();
    chain.auxiliaries.addAll(auxiliaries);
    chain.negated = negated;
    chain.first = first;
    // "will pay $60 million and build": what stands between is no part of the second verb.
    chain.apart = inner != ClauseReader.predicates(phrase).get(0);
    chain.descend(inner);
    return chain;
  }

  private void descend(SyntaxNode predicate) {
    SyntaxNode current = predicate;
    while (true) {
      phrase = current;
      Optional<SyntaxNode> verb =
          current.children().stream().filter(ClauseReader::isVerb).findFirst();
      if (verb.isEmpty()) {
        return;
      }
      if (first == null) {
        first = verb.get();
      }
      negated |= isNegated(current, verb.get());
      Optional<SyntaxNode> below = current.child("VP");
      boolean auxiliary =
          below.isPresent()
              && below.get().first() >= verb.get().end()
              && (verb.get().is("MD", "TO") || AUXILIARIES.contains(verb.get().token().lemma()));
      Optional<SyntaxNode> raised = auxiliary ? below : raised(current, verb.get());
      if (raised.isEmpty()) {
        main = verb.get();
        return;
      }
      auxiliaries.add(verb.get().token());
      if (!auxiliary && !isHedging(verb.get().token().lemma())) {
        auxiliaries.add(current.child("ADJP").orElseThrow().head());
      }
      current = raised.get();
    }
  }

  // "is believed to have asked", "is likely to ask": what is told is the asking.
  private Optional<SyntaxNode> raised(SyntaxNode phrase, SyntaxNode verb) {
    String before = auxiliaries.isEmpty() ? "" : auxiliaries.get(auxiliaries.size() - 1).lemma();
    boolean told = before.equals("be") && isHedging(verb.token().lemma());
    Optional<SyntaxNode> likely =
        verb.token().lemma().equals("be")
            ? phrase.child("ADJP").filter(part -> RAISING.contains(part.head().text()))
            : Optional.empty();
    if (!told && likely.isEmpty()) {
      return Optional.empty();
    }
    return likely
        .orElse(phrase)
        .child("S")
        .filter(part -> part.child("NP").isEmpty())
        .flatMap(part -> part.child("VP"))
        .filter(part -> part.token().is("to"));
  }

  private static boolean isHedging(String lemma) {
    return Hedge.ofVerb(lemma).isPresent();
  }

  private static boolean isNegated(SyntaxNode phrase, SyntaxNode verb) {
    return phrase.children().stream()
        .filter(child -> child.is("RB", "ADVP", "CC"))
        .filter(child -> !child.is("CC") || child.first() < verb.first())
        .flatMap(child -> child.tokens().stream())
        .anyMatch(token -> NEGATIONS.contains(token.text().toLowerCase(Locale.ROOT)));
  }

  boolean finite() {
    return FINITE.contains(first.label());
  }

  VerbGroup group() {
    Token verb = main.token();
    Optional<SyntaxNode> particle = particle();
    Span start = first.first() <= main.first() ? first.span() : main.span();
    boolean alone = apart || auxiliaries.isEmpty() || main.first() - first.first() > 8;
    Span words = alone ? verb.span() : start.cover(verb.span());
    Optional<SyntaxNode> neither =
        phrase.child("CC").filter(node -> node.first() < main.first() && nor().isPresent());
    Span base = neither.map(node -> node.span().cover(words)).orElse(words);
    Span last = particle.map(node -> base.cover(node.span())).orElse(base);
    Span all = nor().map(node -> last.cover(node.span())).orElse(last);
    return new VerbGroup(
        Phrase.of(all, main.source()),
        auxiliaries.stream().map(VerbChain::full).toList(),
        verb.text(),
        verb.lemma(),
        particle.map(node -> node.token().text()).orElse(""),
        form(),
        negated,
        isPassive());
  }

  // "neither confirmed nor denied" is one verb with one object.
  private Optional<SyntaxNode> nor() {
    List<SyntaxNode> children = phrase.children();
    for (int i = 0; i + 1 < children.size(); i++) {
      boolean nor = children.get(i).is("CC") && children.get(i).token().is("nor");
      if (nor && children.get(i + 1).label().startsWith("VB")) {
        return Optional.of(children.get(i + 1));
      }
    }
    return Optional.empty();
  }

  private Optional<SyntaxNode> particle() {
    return phrase.child("PRT");
  }

  private boolean isPassive() {
    return !auxiliaries.isEmpty()
        && auxiliaries.get(auxiliaries.size() - 1).lemma().matches("be|get")
        && main.is("VBN", "VBD");
  }

  private Form form() {
    return switch (first.label()) {
      case "MD" -> Form.MODAL;
      case "VBD", "VBN" -> Form.PAST;
      case "VBZ" -> Form.PRESENT_SINGULAR;
      default -> Form.PRESENT_PLURAL;
    };
  }

  private static String full(Token auxiliary) {
    String word = auxiliary.text().toLowerCase(Locale.ROOT).replace('’', '\'');
    return switch (word) {
      case "'ll", "wo" -> "will";
      case "ca" -> "can";
      case "'ve" -> "have";
      case "'re" -> "are";
      case "'m" -> "am";
      case "'d" -> auxiliary.hasTag("MD") ? "would" : "had";
      case "'s" -> auxiliary.lemma().equals("have") ? "has" : "is";
      default -> word;
    };
  }

  List<SyntaxNode> rest() {
    return phrase.children().stream()
        .filter(child -> child.first() >= nor().orElse(main).end() && !child.is("PRT"))
        .toList();
  }
}
