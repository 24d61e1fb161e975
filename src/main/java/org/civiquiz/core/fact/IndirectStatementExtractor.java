package org.civiquiz.core.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.civiquiz.core.fact.Fact.IndirectStatement;
import org.civiquiz.core.text.Span;
import org.civiquiz.core.text.SyntaxNode;

/**
 * Finds what somebody said in the article's words: "X warned that …", "…, X warned", "X dissented,
 * arguing that …", "According to X, …".
 */
final class IndirectStatementExtractor implements FactExtractor {

  @Override
  public List<IndirectStatement> extract(ReadArticle article) {
    List<IndirectStatement> statements = new ArrayList<>();
    for (ClauseParts clause : article.clauses()) {
      if (clause.role() != ClauseParts.Role.RELATIVE && !clause.verb().negated()) {
        reported(article, clause)
            .or(() -> told(article, clause))
            .or(() -> participle(article, clause))
            .or(() -> accordingTo(article, clause))
            .ifPresent(statements::add);
      }
    }
    return statements;
  }

  private static Optional<IndirectStatement> reported(ReadArticle article, ClauseParts clause) {
    Optional<Reported> reported = Reported.of(clause);
    if (reported.isEmpty()) {
      return Optional.empty();
    }
    Optional<Mention> addressee =
        reported.get().addressee().map(node -> article.mention(node, clause.sentence()));
    // "promised water that it may not have": the clause tells of the water.
    boolean thing = addressee.filter(mention -> mention.kind() == EntityKind.THING).isPresent();
    if (thing) {
      return Optional.empty();
    }
    Span verb = clause.verb().phrase().span();
    Phrase content = Phrase.of(reported.get().content());
    int verbEnd = Math.max(verb.start() + 1, content.span().start());
    return statement(
        article,
        clause,
        withLemma(clause.verb(), reported.get().lemma()),
        Trimmed.phrase(new Span(verb.start(), verbEnd), article),
        content,
        addressee);
  }

  // "Landlords would pass on the cost, Okello warned."
  private static Optional<IndirectStatement> told(ReadArticle article, ClauseParts clause) {
    return Parenthesis.told(clause)
        .flatMap(
            content ->
                statement(
                    article,
                    clause,
                    clause.verb(),
                    clause.verb().phrase(),
                    Trimmed.phrase(content.span(), article),
                    Optional.empty()));
  }

  // "Judge Ames dissented, arguing that …"
  private static Optional<IndirectStatement> participle(ReadArticle article, ClauseParts clause) {
    if (clause.role() != ClauseParts.Role.MAIN) {
      return Optional.empty();
    }
    Optional<SyntaxNode> phrase =
        clause.verbPhrase().find("VP").stream()
            .filter(node -> node.children().get(0).is("VBG") && isAfterComma(node, article))
            .filter(node -> SpeechVerbs.isSpeech(node.token().lemma()))
            .filter(node -> content(node).isPresent())
            .findFirst();
    if (phrase.isEmpty()) {
      return Optional.empty();
    }
    SyntaxNode verb = phrase.get().children().get(0);
    VerbGroup group =
        new VerbGroup(
            Phrase.of(verb),
            List.of(),
            verb.text(),
            verb.token().lemma(),
            "",
            VerbGroup.Form.PAST,
            false,
            false);
    return statement(
        article,
        clause,
        group,
        Phrase.of(verb),
        Phrase.of(content(phrase.get()).get()),
        Optional.empty());
  }

  // "According to Okello, landlords would pass on the cost."
  private static Optional<IndirectStatement> accordingTo(ReadArticle article, ClauseParts clause) {
    if (clause.role() != ClauseParts.Role.MAIN) {
      return Optional.empty();
    }
    Span sentence = clause.sentence().span();
    for (SyntaxNode phrase : clause.sentence().tree().orElseThrow().find("PP")) {
      List<SyntaxNode> leaves = phrase.leaves();
      boolean isSource =
          leaves.size() > 2 && leaves.get(0).token().is("according") && leaves.get(1).is("TO");
      int end = phrase.span().end();
      boolean isAtEnd = article.text().substring(end, sentence.end()).strip().length() <= 1;
      boolean isAtStart = phrase.span().start() == sentence.start();
      if (isSource && isAtStart != isAtEnd) {
        Span content =
            isAtStart
                ? new Span(end, sentence.end())
                : new Span(sentence.start(), phrase.span().start());
        Phrase cue = article.phrase(leaves.get(0).span().cover(leaves.get(1).span()));
        return phrase.find("NP").stream()
            .filter(source -> source.first() == leaves.get(2).first())
            .findFirst()
            .flatMap(source -> sourced(article, clause, source, cue, content));
      }
    }
    return Optional.empty();
  }

  private static Optional<IndirectStatement> sourced(
      ReadArticle article, ClauseParts clause, SyntaxNode source, Phrase cue, Span content) {
    Mention speaker = article.mention(source, clause.sentence());
    Phrase told = Trimmed.phrase(content, article);
    boolean isUnclear = told.text().matches("(?is)^(?:that|this|these|it)\\b.*");
    if (isUnclear || speaker.actor().isEmpty() || !speaker.kind().isActor()) {
      return Optional.empty();
    }
    VerbGroup verb =
        new VerbGroup(cue, List.of(), "said", "say", "", VerbGroup.Form.PAST, false, false);
    return Optional.of(
        new IndirectStatement(
            speaker,
            verb,
            cue,
            told,
            true,
            Optional.empty(),
            new Grounds(
                List.of(clause.sentence().span()),
                Certainty.REPORTED,
                Optional.of(cue),
                Optional.of(speaker))));
  }

  private static Optional<SyntaxNode> content(SyntaxNode phrase) {
    return phrase.children().stream()
        .filter(
            part -> part.is("SBAR") && (part.token().is("that") || part.children().get(0).is("S")))
        .findFirst();
  }

  private static boolean isAfterComma(SyntaxNode node, ReadArticle article) {
    int start = node.span().start();
    return start > 1 && article.text().substring(start - 2, start).strip().equals(",");
  }

  private static Optional<IndirectStatement> statement(
      ReadArticle article,
      ClauseParts clause,
      VerbGroup verb,
      Phrase verbPhrase,
      Phrase content,
      Optional<Mention> addressee) {
    Mention speaker = article.mention(clause.subject(), clause.sentence());
    if (!speaker.kind().isActor() || !ReadArticle.isUsable(speaker, clause.subject())) {
      return Optional.empty();
    }
    return Optional.of(
        new IndirectStatement(
            speaker,
            verb,
            verbPhrase,
            content,
            true,
            addressee,
            new Grounds(
                List.of(clause.sentence().span()),
                Certainty.OPINION,
                Optional.of(verb.phrase()),
                Optional.empty())));
  }

  private static VerbGroup withLemma(VerbGroup verb, String lemma) {
    return new VerbGroup(
        verb.phrase(),
        verb.auxiliaries(),
        verb.main(),
        lemma,
        verb.particle(),
        verb.form(),
        verb.negated(),
        verb.passive());
  }
}
