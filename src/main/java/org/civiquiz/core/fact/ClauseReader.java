package org.civiquiz.core.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.civiquiz.core.fact.ClauseParts.Role;
import org.civiquiz.core.fact.VerbGroup.Form;
import org.civiquiz.core.text.Sentence;
import org.civiquiz.core.text.Span;
import org.civiquiz.core.text.SyntaxNode;
import org.civiquiz.core.text.Token;

/** Finds the finite clauses of a sentence in its tree. */
final class ClauseReader {

  private static final Set<String> AUXILIARIES = Set.of("be", "have", "do", "get");
  private static final Set<String> NEGATIONS = Set.of("not", "n't", "n’t", "never", "neither");
  private static final Set<String> MARKS = Set.of(",", ":", ".", "--", "``", "''", "-LRB-");
  private static final Set<String> CONTENT = Set.of("that", "whether", "");
  private static final Set<String> FINITE = Set.of("MD", "VBD", "VBZ", "VBP");
  private static final Set<String> RAISING = Set.of("likely", "unlikely", "due", "set", "sure");
  private static final Set<String> CAUSING = Set.of("help", "let", "make", "have", "see", "watch");
  private static final Set<String> ABOUT_NOUN = Set.of("NP", "WHNP");

  private ClauseReader() {}

  /** The clauses in the order of the text; those with a subject of their own and a finite verb. */
  static List<ClauseParts> read(Sentence sentence) {
    List<ClauseParts> clauses = new ArrayList<>();
    sentence.tree().ifPresent(tree -> tree.descendants().forEach(n -> read(sentence, n, clauses)));
    return clauses;
  }

  private static void read(Sentence sentence, SyntaxNode node, List<ClauseParts> clauses) {
    if (!node.is("S")) {
      return;
    }
    Optional<SyntaxNode> phrase = node.child("VP");
    if (phrase.isEmpty()) {
      return;
    }
    List<SyntaxNode> before = node.children().subList(0, node.children().indexOf(phrase.get()));
    int at = subjectIndex(before);
    if (at < 0) {
      return;
    }
    List<SyntaxNode> opening =
        before.subList(0, at).stream().filter(part -> !MARKS.contains(part.label())).toList();
    List<SyntaxNode> predicates = predicates(phrase.get());
    for (SyntaxNode predicate : predicates) {
      Chain chain = Chain.of(predicate);
      // Conjuncts share the auxiliaries of the first: "will raise … and create …".
      if (chain.first != null && chain.finite() && !isBareInfinitive(node, chain)) {
        for (SyntaxNode inner : predicates(chain.phrase)) {
          add(
              sentence,
              node,
              opening,
              before.get(at),
              predicate,
              chain.inside(inner),
              predicates.size() > 1 || inner != chain.phrase,
              clauses);
        }
      }
    }
  }

  // "help poorer countries buy equipment": nobody is said to buy.
  private static boolean isBareInfinitive(SyntaxNode clause, Chain chain) {
    return chain.first.is("VBP")
        && clause
            .parent()
            .filter(phrase -> phrase.is("VP"))
            .filter(phrase -> CAUSING.contains(phrase.children().get(0).token().lemma()))
            .isPresent();
  }

  private static void add(
      Sentence sentence,
      SyntaxNode node,
      List<SyntaxNode> opening,
      SyntaxNode subject,
      SyntaxNode predicate,
      Chain chain,
      boolean coordinated,
      List<ClauseParts> clauses) {
    if (chain.main == null) {
      return;
    }
    clauses.add(
        new ClauseParts(
            sentence,
            node,
            role(node),
            opening,
            subject,
            predicate,
            chain.phrase,
            chain.group(),
            chain.rest(),
            coordinated));
  }

  private static int subjectIndex(List<SyntaxNode> before) {
    for (int i = before.size() - 1; i >= 0; i--) {
      SyntaxNode part = before.get(i);
      boolean subject = part.is("NP") || part.is("SBAR") && i == 0 && before.size() == 1;
      if (subject && !TimeWords.isTime(part)) {
        return part.is("NP") ? i : -1;
      }
    }
    return -1;
  }

  // The verb phrases that "and" joins, or the phrase itself.
  private static List<SyntaxNode> predicates(SyntaxNode phrase) {
    List<SyntaxNode> joined = phrase.childrenLabelled("VP");
    boolean coordination =
        joined.size() > 1 && phrase.children().stream().noneMatch(ClauseReader::isVerb);
    return coordination ? joined : List.of(phrase);
  }

  private static boolean isVerb(SyntaxNode node) {
    return node.isLeaf() && (node.label().startsWith("VB") || node.is("MD", "TO"));
  }

  private static Role role(SyntaxNode clause) {
    SyntaxNode node = clause;
    // Clauses that "and" joins have the role of the whole.
    while (node.parent().isPresent() && node.parent().get().is("S", "TOP", "SINV", "PRN")) {
      node = node.parent().get();
    }
    Optional<SyntaxNode> parent = node.parent();
    if (parent.isEmpty()) {
      return Role.MAIN;
    }
    if (!parent.get().is("SBAR")) {
      return parent.get().is("VP") ? Role.CONTENT : Role.ADVERBIAL;
    }
    SyntaxNode sbar = parent.get();
    SyntaxNode first = sbar.children().get(0);
    boolean aboutNoun =
        sbar.parent().filter(above -> ABOUT_NOUN.contains(above.label())).isPresent();
    if (first.label().startsWith("WH") && !first.is("WHADVP") || aboutNoun && !isThat(first)) {
      return Role.RELATIVE;
    }
    String word = first == node ? "" : first.token().text().toLowerCase(Locale.ROOT);
    return CONTENT.contains(word) ? Role.CONTENT : Role.ADVERBIAL;
  }

  private static boolean isThat(SyntaxNode first) {
    return first.isLeaf() && first.token().is("that");
  }

  /** The way from the first auxiliary down to the main verb. */
  private static final class Chain {
    private final List<Token> auxiliaries = new ArrayList<>();
    private boolean negated;
    private boolean apart;
    private SyntaxNode first;
    private SyntaxNode main;
    private SyntaxNode phrase;

    static Chain of(SyntaxNode predicate) {
      Chain chain = new Chain();
      chain.descend(predicate);
      return chain;
    }

    /** The same auxiliaries with the main verb of one of several joined phrases. */
    Chain inside(SyntaxNode inner) {
      if (inner == phrase) {
        return this;
      }
      Chain chain = new Chain();
      chain.auxiliaries.addAll(auxiliaries);
      chain.negated = negated;
      chain.first = first;
      // "will pay $60 million and build": what stands between is no part of the second verb.
      chain.apart = inner != predicates(phrase).get(0);
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
          auxiliaries.stream().map(Chain::full).toList(),
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
}
