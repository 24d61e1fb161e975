package org.civiquiz.core.fact;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.civiquiz.core.text.Sentence;
import org.civiquiz.core.text.Span;
import org.civiquiz.core.text.SyntaxNode;
import org.civiquiz.core.text.Token;
import org.civiquiz.core.text.WordList;

/** Reads how sure an article is of a clause, and whom it names as having told it. */
final class CertaintyReader {

  private static final Map<String, String> HEDGES =
      WordList.readPairs(CertaintyReader.class, "hedges.txt");
  private static final Map<String, String> VERBS =
      WordList.readPairs(CertaintyReader.class, "hedging-verbs.txt");
  private static final Set<String> CONFIRMING = Set.of("confirm", "verify", "acknowledge");

  private CertaintyReader() {}

  /** What a clause rests on: its sentence, with the hedges in it and above it. */
  static Grounds of(ClauseParts clause, ReadArticle article) {
    Span sentence = clause.sentence().span();
    Optional<Grounds> told = accordingTo(clause, article);
    if (told.isPresent()) {
      return told.get();
    }
    Optional<Grounds> above = above(clause, article);
    Optional<Token> hedge = hedge(clause);
    if (hedge.isPresent() && above.isEmpty()) {
      Certainty certainty = Certainty.valueOf(HEDGES.get(word(hedge.get())));
      return grounds(sentence, certainty, article.phrase(hedge.get().span()), Optional.empty());
    }
    if (above.isPresent()) {
      return above.get();
    }
    String lemma = clause.verb().lemma();
    boolean unconfirmed = CONFIRMING.contains(lemma) && clause.verb().negated();
    if (unconfirmed || lemma.equals("deny")) {
      return grounds(sentence, Certainty.DENIED, clause.verb().phrase(), Optional.empty());
    }
    boolean infinitive =
        clause.rest().stream().anyMatch(part -> part.is("S") && part.token().is("to"));
    if (infinitive && "PLANNED".equals(VERBS.get(lemma))) {
      return grounds(sentence, Certainty.PLANNED, clause.verb().phrase(), Optional.empty());
    }
    return Grounds.plain(sentence);
  }

  private static Grounds grounds(
      Span sentence, Certainty certainty, Phrase cue, Optional<Mention> source) {
    return new Grounds(List.of(sentence), certainty, Optional.of(cue), source);
  }

  private static String word(Token token) {
    return token.text().toLowerCase(Locale.ROOT);
  }

  // Words of the verb group, adverbs beside it, and what describes the subject or object.
  private static Optional<Token> hedge(ClauseParts clause) {
    SyntaxNode verb = Frames.verbLeaf(clause);
    return clause.node().leaves().stream()
        .filter(leaf -> HEDGES.containsKey(word(leaf.token())))
        .filter(leaf -> !isInInnerClause(leaf, clause.node()))
        .filter(leaf -> !leaf.is("MD") || leaf.first() < verb.end())
        .map(SyntaxNode::token)
        .min(java.util.Comparator.comparingInt(token -> token.hasTag("MD") ? 1 : 0));
  }

  private static boolean isInInnerClause(SyntaxNode leaf, SyntaxNode clause) {
    return leaf.ancestors()
        .takeWhile(node -> node != clause)
        .anyMatch(node -> node.is("SBAR", "S"));
  }

  private static Optional<Grounds> above(ClauseParts clause, ReadArticle article) {
    if (clause.role() != ClauseParts.Role.CONTENT) {
      return Optional.empty();
    }
    Optional<ClauseParts> governor =
        article.clauses(clause.sentence()).stream()
            .filter(other -> other.node() != clause.node())
            .filter(other -> other.verbPhrase().contains(clause.node()))
            .reduce((outer, inner) -> inner);
    if (governor.isEmpty()) {
      return Optional.empty();
    }
    Sentence sentence = clause.sentence();
    ClauseParts above = governor.get();
    boolean impersonal = above.subject().tokens().size() == 1 && above.subject().token().is("it");
    String value = VERBS.get(above.verb().lemma());
    if (impersonal && value != null) {
      Phrase cue = article.phrase(above.subject().span().cover(above.verb().phrase().span()));
      return Optional.of(grounds(sentence.span(), Certainty.valueOf(value), cue, Optional.empty()));
    }
    if (!SpeechVerbs.isSpeech(above.verb().lemma())) {
      return Optional.empty();
    }
    return Optional.of(
        grounds(
            sentence.span(),
            above.verb().negated() ? Certainty.DENIED : Certainty.OPINION,
            above.verb().phrase(),
            Optional.of(article.mention(above.subject(), sentence))));
  }

  private static Optional<Grounds> accordingTo(ClauseParts clause, ReadArticle article) {
    Sentence sentence = clause.sentence();
    List<SyntaxNode> leaves = sentence.tree().map(SyntaxNode::leaves).orElse(List.of());
    for (int i = 0; i + 2 < leaves.size(); i++) {
      if (leaves.get(i).token().is("according") && leaves.get(i + 1).token().is("to")) {
        int start = leaves.get(i + 2).first();
        Optional<SyntaxNode> source =
            sentence
                .tree()
                .orElseThrow()
                .descendants()
                .filter(node -> node.is("NP") && node.first() == start)
                .findFirst();
        if (source.isPresent()) {
          Phrase cue = article.phrase(leaves.get(i).span().cover(leaves.get(i + 1).span()));
          return Optional.of(
              grounds(
                  sentence.span(),
                  Certainty.REPORTED,
                  cue,
                  Optional.of(article.mention(source.get(), sentence))));
        }
      }
    }
    return Optional.empty();
  }
}
