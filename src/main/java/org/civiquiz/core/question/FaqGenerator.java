package org.civiquiz.core.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.civiquiz.core.article.FaqEntry;
import org.civiquiz.core.text.Span;
import org.civiquiz.core.text.Words;

/** Asks the article's own FAQ, with answers that differ from the right one in one point. */
public final class FaqGenerator implements QuestionGenerator {

  private static final int SHORTEST_ANSWER = 5;
  private static final int LONGEST_ANSWER = 32;

  private static final Pattern ABOUT_CIRCUMSTANCE =
      Pattern.compile("^(?:.*, )?(?:[Ww]hen|[Ww]here|[Hh]ow (?:many|much|long|often))\\b");
  private static final Pattern ASKS_WHETHER =
      Pattern.compile(
          "^(?:Is|Are|Was|Were|Do|Does|Did|Can|Could|Will|Would|May|Must|Should|Has|Have)\\b");
  private static final Pattern DENIAL = Pattern.compile("\\b(?:not|cannot)\\b");
  private static final Pattern PART =
      Pattern.compile(
          "^(?:They|It|You|That|On|In|At|By|From|Until|After|Before|Once|As|Only|No|Not|Yes|Up|About)\\b");

  @Override
  public String kind() {
    return "faq";
  }

  @Override
  public List<Candidate> generate(Reading reading, RandomGenerator random) {
    List<Candidate> candidates = new ArrayList<>();
    for (AskedFaq asked : AskedFaq.in(reading)) {
      ask(reading, asked, random).ifPresent(candidates::add);
    }
    return candidates;
  }

  private Optional<Candidate> ask(Reading reading, AskedFaq asked, RandomGenerator random) {
    FaqEntry entry = asked.entry();
    String stem = asked.stem();
    Answer answer = Answer.of(entry, reading);
    int count = Words.of(answer.words()).count();
    boolean asksWho = stem.matches("(?s)^(?:.*, )?[Ww]ho\\b.*");
    boolean tellsWho = asksWho && Contradictions.mainClause(answer.main(), reading).isPresent();
    boolean isBeginning =
        answer.words().startsWith("There ") && !stem.matches("(?s)^(?:Is|Are|How many)\\b.*");
    if (tellsWho
        || isBeginning
        || !stem.endsWith("?")
        || answer.words().contains(":")
        || count < SHORTEST_ANSWER
        || count > LONGEST_ANSWER
        || !answers(stem, answer)) {
      return Optional.empty();
    }
    Draft draft =
        new Draft(kind(), CognitiveProcess.INTEGRATE, stem)
            .key(answer.with(answer.words(), reading), "The article answers this question so.")
            .asks(entry.span())
            .faq(asked.number())
            .rank(17);
    List<MinimalPairs.Pair> pairs =
        Contradictions.of(answer.words(), answer.main(), reading, random);
    boolean asksForNumber = ABOUT_CIRCUMSTANCE.matcher(stem).find();
    boolean isOnlyNumbers = pairs.stream().allMatch(pair -> pair.misreading() == Misreading.NUMBER);
    // Who is asked "who" or "may they", and is offered nothing but other numbers, was asked in
    // vain.
    if (isOnlyNumbers && !asksForNumber && (asksWho || ASKS_WHETHER.matcher(stem).find())) {
      return Optional.empty();
    }
    crossed(answer.words(), pairs)
        .forEach(
            pair ->
                draft.distractor(
                    answer.contradictedBy(pair, reading), pair.misreading(), pair.rationale()));
    return draft.single(reading, answer.evidence());
  }

  // Two changes, each alone and both together; of denials one is enough.
  private static List<MinimalPairs.Pair> crossed(String words, List<MinimalPairs.Pair> pairs) {
    List<MinimalPairs.Pair> changes =
        pairs.stream()
            .filter(pair -> DENIAL.matcher(words).find() || !DENIAL.matcher(pair.text()).find())
            .toList();
    for (int i = 1; i < changes.size(); i++) {
      Optional<MinimalPairs.Pair> both = MinimalPairs.both(words, changes.get(0), changes.get(i));
      if (both.isPresent()) {
        return List.of(changes.get(0), changes.get(i), both.get());
      }
    }
    return pairs;
  }

  /**
   * What an answer says first.
   *
   * @param opening a few words that answer alone, "No." or "Not legally.", before the sentence that
   *     tells more; empty if there are none
   * @param main the sentence that tells more
   * @param words of that sentence, able to stand alone
   */
  private record Answer(String opening, Span main, String words, List<Span> evidence) {

    static Answer of(FaqEntry entry, Reading reading) {
      List<Span> sentences = entry.sentences();
      String first = sentences.get(0).in(reading.text()).strip();
      boolean isOpening =
          sentences.size() > 1
              && Words.of(first).count() < SHORTEST_ANSWER
              && first.endsWith(".")
              && !first.contains(":");
      Span main = sentences.get(isOpening ? 1 : 0);
      return new Answer(
          isOpening ? first : "",
          main,
          reading.wording().sentence(main),
          isOpening ? List.of(sentences.get(0), main) : List.of(main));
    }

    // Who thinks that the opposite is so answers "No" where the article answers "Yes".
    String contradictedBy(MinimalPairs.Pair pair, Reading reading) {
      boolean isOpposite = pair.misreading() == Misreading.STANCE;
      String other = opening.equals("Yes.") ? "No." : opening.equals("No.") ? "Yes." : opening;
      return new Answer(isOpposite ? other : opening, main, words, evidence)
          .with(pair.text(), reading);
    }

    String with(String sentence, Reading reading) {
      if (opening.isEmpty()) {
        return sentence;
      }
      boolean isYesOrNo = opening.matches("(?:Yes|No)\\.");
      return isYesOrNo
          ? opening.replace(".", ", ") + reading.wording().uncapitalised(sentence)
          : opening + " " + sentence;
    }
  }

  // "When will people know?" – "Polling stations close at 8." leaves the answer to what follows.
  private static boolean answers(String stem, Answer answer) {
    boolean sharesMatter =
        Words.shared(Words.of(stem).content(), Words.of(answer.words()).content()) > 0;
    return !ABOUT_CIRCUMSTANCE.matcher(stem).find()
        || !answer.opening().isEmpty()
        || sharesMatter
        || PART.matcher(answer.words()).find();
  }
}
