package org.civiquiz.core.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.civiquiz.core.fact.ClauseParts.Role;
import org.civiquiz.core.text.Sentence;
import org.civiquiz.core.text.SyntaxNode;

/** Finds the finite clauses of a sentence in its tree. */
final class ClauseReader {

  private static final Set<String> MARKS = Set.of(",", ":", ".", "--", "``", "''", "-LRB-");
  private static final Set<String> CONTENT = Set.of("that", "whether", "");
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
      VerbChain chain = VerbChain.of(predicate);
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
  private static boolean isBareInfinitive(SyntaxNode clause, VerbChain chain) {
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
      VerbChain chain,
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
  static List<SyntaxNode> predicates(SyntaxNode phrase) {
    List<SyntaxNode> joined = phrase.childrenLabelled("VP");
    boolean coordination =
        joined.size() > 1 && phrase.children().stream().noneMatch(ClauseReader::isVerb);
    return coordination ? joined : List.of(phrase);
  }

  static boolean isVerb(SyntaxNode node) {
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
}
