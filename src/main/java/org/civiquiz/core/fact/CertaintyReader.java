package org.civiquiz.core.fact;

import java.util.List;
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

  private static final Map<String, String> NOUNS =
      WordList.readPairs(CertaintyReader.class, "attitude-nouns.txt");
  private static final Set<String> SOURCES =
      WordList.read(CertaintyReader.class, "source-nouns.txt");
  private static final Set<String> CONFIRMING = Set.of("confirm", "verify", "acknowledge");
  private static final Set<String> DENYING = Set.of("deny", "dispute", "reject", "doubt");

  private CertaintyReader() {}

  /** What a clause rests on: its sentence, with the hedges in it and above it. */
  static Grounds of(ClauseParts clause, ReadArticle article) {
    Span sentence = clause.sentence().span();
    return accordingTo(clause, article)
        .or(() -> above(clause, article))
        .or(() -> beside(clause, article))
        .or(() -> article.turn(clause.sentence()).map(actor -> spoken(clause, actor)))
        .or(() -> Hedge.of(clause, article).map(hedge -> hedged(sentence, hedge)))
        .or(() -> own(clause))
        .orElseGet(() -> Grounds.plain(sentence));
  }

  private static Grounds hedged(Span sentence, Hedge hedge) {
    return grounds(sentence, hedge.certainty(), hedge.words(), Optional.empty());
  }

  private static Grounds spoken(ClauseParts clause, Mention speaker) {
    return new Grounds(
        List.of(clause.sentence().span()),
        Certainty.OPINION,
        Optional.empty(),
        Optional.of(speaker));
  }

  private static Grounds grounds(
      Span sentence, Certainty certainty, Phrase cue, Optional<Mention> source) {
    return new Grounds(List.of(sentence), certainty, Optional.of(cue), source);
  }

  private static Optional<Grounds> own(ClauseParts clause) {
    String lemma = clause.verb().lemma();
    Span sentence = clause.sentence().span();
    boolean unconfirmed = CONFIRMING.contains(lemma) && clause.verb().negated();
    if (unconfirmed || lemma.equals("deny")) {
      return Optional.of(
          grounds(sentence, Certainty.DENIED, clause.verb().phrase(), Optional.empty()));
    }
    boolean infinitive =
        clause.rest().stream().anyMatch(part -> part.is("S") && part.token().is("to"));
    boolean planned = Hedge.ofVerb(lemma).filter(Certainty.PLANNED::equals).isPresent();
    boolean promised = lemma.equals("pledge") || lemma.equals("promise");
    return planned && (infinitive || promised)
        ? Optional.of(
            grounds(sentence, Certainty.PLANNED, clause.verb().phrase(), Optional.empty()))
        : Optional.empty();
  }

  // What governs a content clause: a verb ("said that …") or a noun ("the claim that …").
  private static Optional<Grounds> above(ClauseParts clause, ReadArticle article) {
    if (clause.role() != ClauseParts.Role.CONTENT) {
      return Optional.empty();
    }
    Optional<SyntaxNode> governor =
        clause.node().ancestors().filter(CertaintyReader::governs).findFirst();
    if (governor.isEmpty()) {
      return Optional.empty();
    }
    SyntaxNode node = governor.get();
    return node.is("VP") ? ofVerb(clause, node, article) : ofNoun(clause, node, article);
  }

  private static boolean governs(SyntaxNode node) {
    boolean verbal =
        node.is("VP") && node.children().stream().anyMatch(leaf -> leaf.label().startsWith("VB"));
    return verbal || node.is("NP");
  }

  private static Optional<Grounds> ofNoun(
      ClauseParts clause, SyntaxNode phrase, ReadArticle article) {
    Token noun = References.core(phrase).head();
    String value = NOUNS.get(noun.lemma());
    return value == null
        ? Optional.empty()
        : Optional.of(
            grounds(
                clause.sentence().span(),
                Certainty.valueOf(value),
                article.phrase(noun.span()),
                Optional.empty()));
  }

  private static Optional<Grounds> ofVerb(
      ClauseParts clause, SyntaxNode phrase, ReadArticle article) {
    Sentence sentence = clause.sentence();
    List<ClauseParts> clauses = article.clauses(sentence);
    Optional<ClauseParts> finite =
        clauses.stream().filter(other -> other.verbPhrase() == phrase).findFirst();
    Optional<SyntaxNode> verb =
        phrase.children().stream().filter(leaf -> leaf.label().startsWith("VB")).findFirst();
    String lemma = verb.map(leaf -> leaf.token().lemma()).orElse("");
    if (finite.isPresent()) {
      return ofFinite(clause, finite.get(), article);
    }
    if (!SpeechVerbs.isSpeech(lemma)) {
      return Optional.empty();
    }
    // "dissented, arguing that …"
    Optional<Mention> source =
        clauses.stream()
            .filter(other -> other.node().contains(phrase) && other.node() != clause.node())
            .reduce((outer, inner) -> inner)
            .flatMap(other -> source(other, article));
    return Optional.of(
        grounds(sentence.span(), certainty(lemma, false), Phrase.of(verb.get()), source));
  }

  private static Optional<Grounds> ofFinite(
      ClauseParts clause, ClauseParts above, ReadArticle article) {
    Sentence sentence = clause.sentence();
    String lemma = above.verb().lemma();
    boolean impersonal = above.subject().tokens().size() == 1 && above.subject().token().is("it");
    Optional<Certainty> hedge = Hedge.ofVerb(lemma);
    if (impersonal && hedge.isPresent() && !above.verb().negated()) {
      Phrase cue = article.phrase(above.subject().span().cover(above.verb().phrase().span()));
      return Optional.of(grounds(sentence.span(), hedge.get(), cue, Optional.empty()));
    }
    // "issued a warning that": the noun reports.
    boolean noun =
        Reported.of(above).filter(told -> told.content().contains(clause.node())).isPresent();
    boolean speech = noun || SpeechVerbs.isSpeech(lemma);
    if (!speech && hedge.isEmpty()) {
      return Optional.empty();
    }
    boolean thing = SOURCES.contains(References.core(above.subject()).head().lemma());
    Certainty certainty =
        thing
            ? Certainty.REPORTED
            : speech ? certainty(lemma, above.verb().negated()) : hedge.get();
    return Optional.of(
        grounds(sentence.span(), certainty, above.verb().phrase(), source(above, article)));
  }

  private static Certainty certainty(String lemma, boolean negated) {
    return DENYING.contains(lemma) != negated ? Certainty.DENIED : Certainty.OPINION;
  }

  private static Optional<Mention> source(ClauseParts clause, ReadArticle article) {
    Mention mention = article.mention(clause.subject(), clause.sentence());
    return Optional.of(mention).filter(m -> ReadArticle.isUsable(m, clause.subject()));
  }

  // "Landlords would pass the cost on, Okello warned": the verb of speech stands beside it.
  private static Optional<Grounds> beside(ClauseParts clause, ReadArticle article) {
    return Parenthesis.beside(clause, article)
        .map(
            frame ->
                grounds(
                    clause.sentence().span(),
                    certainty(frame.verb().lemma(), frame.verb().negated()),
                    frame.verb().phrase(),
                    source(frame, article)));
  }

  private static Optional<Grounds> accordingTo(ClauseParts clause, ReadArticle article) {
    Sentence sentence = clause.sentence();
    List<SyntaxNode> leaves = sentence.tree().map(SyntaxNode::leaves).orElse(List.of());
    for (int i = 0; i + 2 < leaves.size(); i++) {
      boolean according =
          leaves.get(i).token().is("according") && leaves.get(i + 1).token().is("to");
      if (according && concerns(leaves.get(i), clause)) {
        Phrase cue = article.phrase(leaves.get(i).span().cover(leaves.get(i + 1).span()));
        return phraseFrom(sentence, leaves.get(i + 2).first())
            .filter(source -> !Hedge.isRule(References.core(source).head()))
            .map(
                source ->
                    grounds(
                        sentence.span(),
                        Certainty.REPORTED,
                        cue,
                        Optional.of(article.mention(source, sentence))));
      }
    }
    return Optional.empty();
  }

  private static boolean concerns(SyntaxNode leaf, ClauseParts clause) {
    Optional<SyntaxNode> around = leaf.ancestors().filter(node -> node.is("S")).findFirst();
    return clause.node().contains(leaf)
        || around.filter(node -> node.contains(clause.node())).isPresent();
  }

  private static Optional<SyntaxNode> phraseFrom(Sentence sentence, int first) {
    return sentence.tree().stream()
        .flatMap(SyntaxNode::descendants)
        .filter(node -> node.is("NP") && node.first() == first)
        .findFirst();
  }
}
