package org.civiquiz.core.question;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.civiquiz.core.fact.Certainty;
import org.civiquiz.core.fact.Clause;
import org.civiquiz.core.fact.Fact;
import org.civiquiz.core.text.Sentence;
import org.civiquiz.core.text.Span;
import org.civiquiz.core.text.Words;

/** Asks what an article tells as a fact and what only as something reported or suspected. */
public final class CertaintyGenerator implements QuestionGenerator {

  private static final int SHORTEST = 5;
  private static final int LONGEST = 26;
  private static final Set<Certainty> UNSURE =
      Set.of(Certainty.SPECULATED, Certainty.ALLEGED, Certainty.REPORTED);
  private static final Pattern HEDGE =
      Pattern.compile(
          "\\b(?:reportedly|alleged\\w*|may|might|could|would|should|can|possib\\w+|potential\\w*|perhaps"
              + "|likely|suspected|rumou?r\\w*|expected|planned|plans?|proposed|if|unless|believed?|thought"
              + "|speculat\\w+|seem\\w*|appear\\w*|will|concern\\w*|fear\\w*)\\b",
          Pattern.CASE_INSENSITIVE);

  @Override
  public String kind() {
    return "confirmed-or-reported";
  }

  /** A claim of the article without the words that say how sure it is. */
  private record Claim(String text, Clause clause, Span sentence) {}

  @Override
  public List<Candidate> generate(Reading reading, RandomGenerator random) {
    List<Claim> unsure = new ArrayList<>();
    List<Claim> sure = new ArrayList<>();
    reading
        .facts()
        .facts(Fact.Action.class)
        .forEach(
            action -> {
              if (UNSURE.contains(action.certainty()) && action.grounds().source().isEmpty()) {
                claim(reading, action).ifPresent(unsure::add);
              } else if (isPlainlyTold(reading, action)) {
                claim(reading, action).ifPresent(sure::add);
              }
            });
    List<Candidate> candidates = new ArrayList<>();
    for (Claim claim : unsure) {
      ask(
              reading,
              claim,
              shuffled(sure, random),
              "Which of these does the article report without saying that it is confirmed?",
              "The article reports this only as something said or suspected.",
              "The article tells this as a fact.")
          .ifPresent(candidates::add);
    }
    if (unsure.size() > 1) {
      for (Claim claim : sure) {
        ask(
                reading,
                claim,
                shuffled(unsure, random),
                "Which of these does the article tell as a fact and not just as something reported?",
                "The article tells this as a fact.",
                "The article reports this only as something said or suspected.")
            .ifPresent(candidates::add);
      }
    }
    return candidates;
  }

  private Optional<Candidate> ask(
      Reading reading,
      Claim claim,
      List<Claim> others,
      String stem,
      String keyRationale,
      String rationale) {
    Draft draft =
        new Draft(kind(), CognitiveProcess.EVALUATE, stem)
            .key(claim.text, keyRationale)
            .asks(claim.clause.verb().phrase().span())
            .rank(15);
    List<Span> evidence = new ArrayList<>(List.of(claim.sentence));
    for (Claim other : others) {
      boolean isAboutSame =
          Words.shared(Words.of(other.text).content(), Words.of(claim.text).content()) >= 4;
      if (!isAboutSame && !other.sentence.equals(claim.sentence) && !draft.isFull()) {
        draft.distractor(other.text, Misreading.FACT, rationale);
      }
    }
    return draft.single(reading, evidence);
  }

  private static Optional<Claim> claim(Reading reading, Fact.Action action) {
    Clause clause = action.clause();
    Span sentence = action.evidence().get(0);
    String text = reading.wording().standalone(clause.phrase());
    int words = Words.of(text).count();
    boolean isWhole = clause.object().isPresent() || clause.complement().isPresent();
    boolean isUsable =
        isWhole
            && action.evidence().size() == 1
            && !clause.verb().negated()
            && !HEDGE.matcher(text).find()
            && !text.contains("“")
            && words >= SHORTEST
            && words <= LONGEST;
    return isUsable
        ? Optional.of(new Claim(Wording.closed(Wording.capitalised(text)), clause, sentence))
        : Optional.empty();
  }

  // Told in the article's own words, in a sentence that leaves nothing open.
  private static boolean isPlainlyTold(Reading reading, Fact.Action action) {
    Span sentence = action.evidence().get(0);
    boolean isParagraph =
        reading
            .sentenceAt(sentence)
            .filter(s -> s.place().part() == Sentence.Part.PARAGRAPH)
            .isPresent();
    boolean isWholeSentence =
        Contradictions.mainClause(sentence, reading).filter(action.clause()::equals).isPresent();
    return isParagraph
        && isWholeSentence
        && action.certainty() == Certainty.CONFIRMED
        && reading.facts().restingOn(sentence).stream()
            .allMatch(
                fact ->
                    fact.certainty() == Certainty.CONFIRMED
                        && !(fact instanceof Fact.Quotation)
                        && !(fact instanceof Fact.IndirectStatement));
  }

  private static List<Claim> shuffled(List<Claim> claims, RandomGenerator random) {
    List<Claim> shuffled = new ArrayList<>(claims);
    for (int i = shuffled.size() - 1; i > 0; i--) {
      Collections.swap(shuffled, i, random.nextInt(i + 1));
    }
    return shuffled;
  }
}
