package org.civiquiz.core.question;

import java.util.ArrayList;
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

/**
 * Asks what an article tells as a fact, what only as something reported or suspected, and what only
 * as somebody's words.
 */
public final class CertaintyGenerator implements QuestionGenerator {

  private static final int SHORTEST = 5;
  private static final int LONGEST = 26;
  private static final int SAME_MATTER = 4;
  private static final Set<Certainty> UNSURE =
      Set.of(Certainty.SPECULATED, Certainty.ALLEGED, Certainty.REPORTED);
  private static final Set<String> ACTS_OF_SPEECH =
      Set.of(
          "accuse",
          "decline",
          "confirm",
          "deny",
          "refuse",
          "dispute",
          "estimate",
          "describe",
          "urge",
          "consider",
          "call",
          "tell",
          "put",
          "say",
          "argue",
          "warn",
          "ask",
          "predict",
          "complain",
          "demand",
          "hope",
          "want",
          "express",
          "emphasize",
          "support",
          "oppose",
          "credit",
          "blame");
  private static final Pattern HEDGING_ADVERB =
      Pattern.compile(
          " (?:reportedly|allegedly|possibly|perhaps|probably|apparently|supposedly)\\b");
  private static final Pattern HEDGE =
      Pattern.compile(
          "\\b(?:reportedly|alleged\\w*|may|might|could|would|should|possib\\w+|potential\\w*|perhaps"
              + "|likely|suspected|rumou?r\\w*|expected|planned|plans?|proposed|if|unless|believe\\w*|thought"
              + "|speculat\\w+|seem\\w*|appear\\w*|will|concern\\w*|fear\\w*|according)\\b",
          Pattern.CASE_INSENSITIVE);

  @Override
  public String kind() {
    return "confirmed-or-reported";
  }

  /**
   * A claim of the article without the words that say how sure it is.
   *
   * @param standing how the article stands to it, as a sentence
   */
  private record Claim(String text, Span asked, Span sentence, String standing) {}

  @Override
  public List<Candidate> generate(Reading reading, RandomGenerator random) {
    List<Claim> facts = facts(reading);
    List<Claim> reports = reports(reading);
    List<Claim> words = words(reading);
    List<Candidate> candidates = new ArrayList<>();
    askEach(
        "Which of these does the article report without saying that it is confirmed?",
        reports,
        facts,
        reading,
        random,
        candidates);
    askEach(
        "Which of these does the article tell as a fact, and not just as something reported?",
        facts,
        reports,
        reading,
        random,
        candidates);
    askEach(
        "Which of these is only what somebody says, and not told by the article as a fact?",
        words,
        facts,
        reading,
        random,
        candidates);
    askEach(
        "Which of these does the article itself tell as a fact, and not as somebody’s words?",
        facts,
        words,
        reading,
        random,
        candidates);
    return candidates;
  }

  private void askEach(
      String stem,
      List<Claim> keys,
      List<Claim> others,
      Reading reading,
      RandomGenerator random,
      List<Candidate> candidates) {
    for (Claim key : keys) {
      ask(stem, key, Shuffle.of(others, random), reading).ifPresent(candidates::add);
    }
  }

  private Optional<Candidate> ask(String stem, Claim key, List<Claim> others, Reading reading) {
    Draft draft =
        new Draft(kind(), CognitiveProcess.EVALUATE, stem)
            .key(key.text, key.standing)
            .asks(key.asked)
            .rank(13);
    for (Claim other : others) {
      boolean isAboutSame =
          Words.shared(Words.of(other.text).content(), Words.of(key.text).content()) >= SAME_MATTER;
      if (!isAboutSame && !other.sentence.equals(key.sentence) && !draft.isFull()) {
        draft.distractor(other.text, Misreading.FACT, other.standing);
      }
    }
    return draft.single(reading, List.of(key.sentence));
  }

  private static List<Claim> facts(Reading reading) {
    return reading
        .facts()
        .facts(Fact.Action.class)
        .filter(action -> isPlainlyTold(reading, action))
        .map(action -> claim(reading, action, "The article itself tells this as a fact."))
        .flatMap(Optional::stream)
        .toList();
  }

  private static List<Claim> reports(Reading reading) {
    return reading
        .facts()
        .facts(Fact.Action.class)
        .filter(action -> UNSURE.contains(action.certainty()))
        .filter(action -> action.grounds().source().isEmpty())
        .filter(action -> !action.clause().verb().negated())
        .map(
            action ->
                claim(
                    reading,
                    action,
                    "The article reports this only as something said or suspected."))
        .flatMap(Optional::stream)
        .toList();
  }

  private static List<Claim> words(Reading reading) {
    return Statement.in(reading).stream()
        .filter(statement -> !statement.isQuoted() && isUsable(statement.text()))
        .map(
            statement ->
                new Claim(
                    statement.text(),
                    statement.asked(),
                    statement.fact().evidence().get(0),
                    "The article gives this as the words of %s."
                        .formatted(reading.wording().name(statement.speaker()))))
        .toList();
  }

  private static Optional<Claim> claim(Reading reading, Fact.Action action, String standing) {
    Clause clause = action.clause();
    String text = reading.wording().standalone(clause.phrase());
    String plain = HEDGING_ADVERB.matcher(text).replaceAll("");
    boolean isWhole = clause.object().isPresent() || clause.complement().isPresent();
    boolean isDeed =
        !ACTS_OF_SPEECH.contains(clause.verb().lemma())
            && !plain.matches("(?:Neither|Either|Both|Many|Some|Others|Most|One|None)\\b.*");
    return isWhole && isDeed && action.evidence().size() == 1 && isUsable(plain)
        ? Optional.of(
            new Claim(
                Wording.closed(Wording.capitalised(plain)),
                clause.verb().phrase().span(),
                action.evidence().get(0),
                standing))
        : Optional.empty();
  }

  private static boolean isUsable(String text) {
    int words = Words.of(text).count();
    return !HEDGE.matcher(text).find()
        && !text.contains("“")
        && !text.contains("\"")
        && words >= SHORTEST
        && words <= LONGEST;
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
}
