package org.civiquiz.core.fact;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.civiquiz.core.text.SyntaxNode;
import org.civiquiz.core.text.Token;
import org.civiquiz.core.text.WordList;

/**
 * Words of a clause that say how sure it is: "reportedly", "is believed to", "may".
 *
 * @param words as printed
 */
record Hedge(Certainty certainty, Phrase words) {

  private static final Map<String, String> WORDS = WordList.readPairs(Hedge.class, "hedges.txt");
  private static final Map<String, String> VERBS =
      WordList.readPairs(Hedge.class, "hedging-verbs.txt");
  private static final Set<String> RULES = WordList.read(Hedge.class, "rule-nouns.txt");
  private static final Set<String> PENALTIES = WordList.read(Hedge.class, "penalty-verbs.txt");
  private static final Pattern TERMS =
      Pattern.compile("\\b(?:provided that|only|unless|as long as|on condition that)\\b");
  private static final Set<String> GENERAL =
      Set.of("every", "each", "any", "no", "only", "all", "you", "anyone", "everyone", "nobody");
  private static final Set<String> SILENCE =
      Set.of("confirm", "say", "comment", "discuss", "disclose", "deny", "elaborate", "answer");

  /** The strongest hedge of a clause's own words; none for what a rule allows or forbids. */
  static Optional<Hedge> of(ClauseParts clause, ReadArticle article) {
    return candidates(clause).stream()
        .map(leaf -> hedge(leaf, clause, article))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** How sure what a verb governs is: "believe" makes it speculated. */
  static Optional<Certainty> ofVerb(String lemma) {
    return Optional.ofNullable(VERBS.get(lemma)).map(Certainty::valueOf);
  }

  // Adverbs before verbs before modals before adjectives: "may reportedly" is a report.
  private static List<SyntaxNode> candidates(ClauseParts clause) {
    return clause.node().leaves().stream()
        .filter(leaf -> rank(leaf, clause) < 9)
        .sorted(Comparator.comparingInt(leaf -> rank(leaf, clause)))
        .toList();
  }

  private static int rank(SyntaxNode leaf, ClauseParts clause) {
    String word = word(leaf);
    boolean known = WORDS.containsKey(word);
    if (leaf.is("RB") && known) {
      return isOfVerb(leaf, clause) ? 0 : 9;
    } else if (leaf.label().startsWith("VB") || leaf.is("JJ") && isRaised(leaf, clause)) {
      return isRaised(leaf, clause) || known && isPassiveMain(leaf, clause) ? 1 : 9;
    } else if (leaf.is("MD")) {
      return known && isOfVerb(leaf, clause) ? 2 : 9;
    }
    return known && leaf.label().matches("JJ|VBN|RB") && describes(leaf, clause) ? 3 : 9;
  }

  private static Optional<Hedge> hedge(SyntaxNode leaf, ClauseParts clause, ReadArticle article) {
    if (leaf.is("MD") && isProvision(leaf, clause)) {
      return Optional.empty();
    }
    String value = WORDS.get(word(leaf));
    if (leaf.label().startsWith("VB") || value == null) {
      Certainty certainty =
          ofVerb(leaf.token().lemma())
              .orElseGet(() -> value == null ? Certainty.PLANNED : Certainty.valueOf(value));
      Phrase cue = article.phrase(clause.predicate().token().span().cover(leaf.token().span()));
      return Optional.of(new Hedge(certainty, cue));
    }
    boolean planned = word(leaf).equals("would") && isOfRule(clause);
    Certainty certainty = planned ? Certainty.PLANNED : Certainty.valueOf(value);
    return Optional.of(new Hedge(certainty, article.phrase(leaf.span())));
  }

  // Between the first auxiliary and the main verb, or an adverb of this clause alone.
  private static boolean isOfVerb(SyntaxNode leaf, ClauseParts clause) {
    boolean inside =
        leaf.ancestors()
            .takeWhile(node -> node != clause.node())
            .anyMatch(node -> node.is("SBAR", "S", "NP", "PP", "PRN") && !isAbove(node, clause));
    boolean other = clause.coordinated() && isOfOther(leaf, clause);
    boolean modal = leaf.is("MD") && leaf.first() > Frames.verbLeaf(clause).first();
    return !inside && !other && !modal;
  }

  private static boolean isAbove(SyntaxNode node, ClauseParts clause) {
    return node.contains(clause.verbPhrase());
  }

  private static boolean isOfOther(SyntaxNode leaf, ClauseParts clause) {
    boolean own = clause.verbPhrase().contains(leaf) || clause.predicate().contains(leaf);
    boolean later = leaf.first() >= clause.verbPhrase().end();
    boolean earlier =
        leaf.ancestors()
            .takeWhile(node -> node != clause.node())
            .anyMatch(
                node ->
                    node.is("VP")
                        && node.end() <= clause.verbPhrase().first()
                        && !node.contains(clause.verbPhrase()));
    return earlier || later || !own && leaf.first() > clause.subject().end();
  }

  // "is believed to have", "is likely to"
  private static boolean isRaised(SyntaxNode leaf, ClauseParts clause) {
    List<String> auxiliaries = clause.verb().auxiliaries();
    int to = auxiliaries.lastIndexOf("to");
    return to > 0
        && auxiliaries.get(to - 1).equalsIgnoreCase(leaf.token().text())
        && leaf.first() >= clause.predicate().first()
        && leaf.first() < Frames.verbLeaf(clause).first();
  }

  private static boolean isPassiveMain(SyntaxNode leaf, ClauseParts clause) {
    return clause.verb().passive() && leaf.first() == Frames.verbLeaf(clause).first();
  }

  // "a planned deal" as subject or object, "is unlikely"
  private static boolean describes(SyntaxNode leaf, ClauseParts clause) {
    Optional<SyntaxNode> phrase = leaf.parent();
    boolean predicate =
        phrase.filter(node -> node.is("ADJP") && clause.rest().contains(node)).isPresent();
    boolean subject = phrase.filter(node -> node == References.core(clause.subject())).isPresent();
    boolean object =
        clause
            .object()
            .map(References::core)
            .filter(node -> phrase.orElse(null) == node)
            .isPresent();
    return predicate || subject || object;
  }

  // "may try him again, provided that", "could be fined up to", "no shift may last longer"
  private static boolean isProvision(SyntaxNode modal, ClauseParts clause) {
    String word = word(modal);
    boolean ability = word.equals("could") && clause.verb().negated();
    boolean refusal =
        word.equals("would") && clause.verb().negated() && SILENCE.contains(clause.verb().lemma());
    if (ability || refusal) {
      return true;
    }
    boolean may = word.equals("may") || word.equals("could") || word.equals("might");
    if (!may) {
      return false;
    }
    String first = clause.subject().token().text().toLowerCase(Locale.ROOT);
    boolean penalty = clause.verb().passive() && PENALTIES.contains(clause.verb().lemma());
    boolean general = word.equals("may") && GENERAL.contains(first) || first.equals("only");
    return penalty || general || isUnderRule(clause) || hasTerms(clause);
  }

  private static boolean hasTerms(ClauseParts clause) {
    return clause.rest().stream().anyMatch(node -> TERMS.matcher(node.text()).find());
  }

  // "Under the decision, the city can …"
  private static boolean isUnderRule(ClauseParts clause) {
    return clause.opening().stream()
        .anyMatch(node -> node.is("PP") && node.token().is("under") && endsInRule(node));
  }

  private static boolean endsInRule(SyntaxNode phrase) {
    return phrase.child("NP").filter(node -> isRule(References.core(node).head())).isPresent();
  }

  private static boolean isOfRule(ClauseParts clause) {
    return isUnderRule(clause) || isRule(References.core(clause.subject()).head());
  }

  /** Whether the noun names a law, a contract or a plan. */
  static boolean isRule(Token noun) {
    return RULES.contains(noun.lemma().toLowerCase(Locale.ROOT));
  }

  private static String word(SyntaxNode leaf) {
    return leaf.token().text().toLowerCase(Locale.ROOT);
  }
}
