package org.civiquiz.core.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.civiquiz.core.fact.Certainty;
import org.civiquiz.core.fact.Clause;
import org.civiquiz.core.fact.Fact;
import org.civiquiz.core.text.Sentence;
import org.civiquiz.core.text.Span;
import org.civiquiz.core.text.Words;

/** Puts a claim that is as the article says or differs from it in one point. */
public final class TrueFalseGenerator implements QuestionGenerator {

  // "Before" for "after" turns a clause of time into nonsense more often than into an error.
  private static final Pattern CIRCUMSTANCE =
      Pattern.compile("“(?:before|after|began|ended|first|last)”");

  private static final int SHORTEST = 8;
  private static final int LONGEST = 28;

  @Override
  public String kind() {
    return "true-false";
  }

  @Override
  public List<Candidate> generate(Reading reading, RandomGenerator random) {
    List<Candidate> candidates = new ArrayList<>();
    List<Span> seen = new ArrayList<>();
    for (Fact fact : reading.facts().facts()) {
      if (!(fact instanceof Fact.Action)
          || fact.evidence().size() != 1
          || seen.contains(fact.evidence().get(0))) {
        continue;
      }
      Span whole = fact.evidence().get(0);
      seen.add(whole);
      Optional<Sentence> sentence = reading.sentenceAt(whole);
      boolean isPlain =
          sentence.isPresent()
              && sentence.get().place().part() != Sentence.Part.QUESTION
              && !Reading.isTurn(sentence.get())
              && !sentence.get().text().contains("|")
              && isSentence(sentence.get())
              && Contradictions.mainClause(whole, reading)
                  .filter(TrueFalseGenerator::isFull)
                  .isPresent()
              && !sentence.get().text().contains("“")
              && !sentence.get().text().contains("\"");
      if (isPlain) {
        claims(reading, fact, whole, random, candidates);
      }
    }
    return candidates;
  }

  // "Whoever is elected by the Diet." answers a question, and claims nothing alone.
  private static boolean isSentence(Sentence sentence) {
    return sentence.tree().stream()
        .flatMap(tree -> tree.find("S").stream())
        .filter(clause -> clause.span().start() == sentence.span().start())
        .anyMatch(clause -> clause.children().stream().anyMatch(child -> child.is("VP")));
  }

  // Of a claim with several numbers the others stay true, and nobody knows which one to look for.
  private static boolean isAboutItsNumber(String claim) {
    return claim.split("\\d[\\d.,]*", -1).length <= 2;
  }

  // "Neither would comment", "Three of her colleagues disagreed": on what, the claim does not tell.
  private static boolean isFull(Clause clause) {
    return clause.object().isPresent()
        || clause.complement().isPresent()
        || clause.verb().passive();
  }

  private void claims(
      Reading reading, Fact fact, Span whole, RandomGenerator random, List<Candidate> candidates) {
    String claim = reading.wording().sentence(whole).replaceFirst(" also ", " ");
    int words = Words.of(claim).count();
    if (words < SHORTEST || words > LONGEST) {
      return;
    }
    candidates.add(candidate(reading, fact, whole, claim, Optional.empty()));
    Contradictions.of(claim, whole, reading, random).stream()
        .filter(pair -> !pair.text().matches("(?s).*\\b(?:not|cannot)\\b.*"))
        .filter(
            pair ->
                !claim.matches("(?s).*\\b(?:not all|[Nn]obody|[Nn]o one|[Nn]one|[Nn]either)\\b.*"))
        .filter(pair -> pair.misreading() != Misreading.STANCE || !claim.contains(" only "))
        .filter(pair -> !CIRCUMSTANCE.matcher(pair.rationale()).find())
        .filter(pair -> pair.misreading() != Misreading.NUMBER || isAboutItsNumber(claim))
        .limit(2)
        .forEach(
            pair ->
                candidates.add(candidate(reading, fact, whole, pair.text(), Optional.of(pair))));
  }

  private Candidate candidate(
      Reading reading, Fact fact, Span whole, String claim, Optional<MinimalPairs.Pair> pair) {
    Basis basis =
        new Basis(
            Optional.of(pair.isPresent() ? CognitiveProcess.INTEGRATE : CognitiveProcess.LOCATE),
            Optional.of(kind()),
            reading.faqOf(List.of(whole)),
            reading.evidence(List.of(whole)));
    Question question =
        pair.map(
                wrong ->
                    new Question.TrueFalse(
                        claim,
                        1,
                        Option.distractor("true", "True", wrong.misreading(), wrong.rationale()),
                        Option.key("false", "False", wrong.rationale()),
                        basis))
            .orElseGet(
                () ->
                    new Question.TrueFalse(
                        claim,
                        1,
                        Option.key("true", "True", "The article says so."),
                        new Option(
                            "false", "False", false, Optional.empty(), "The article says so."),
                        basis));
    boolean hedged =
        fact.certainty() == Certainty.REPORTED || fact.certainty() == Certainty.SPECULATED;
    return new Candidate(
        kind(), question, List.of(whole), "", hedged, "", pair.isPresent() ? 9 : 6);
  }
}
