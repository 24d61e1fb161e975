package org.civiquiz.core.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.civiquiz.core.article.FaqEntry;
import org.civiquiz.core.text.Span;
import org.civiquiz.core.text.Words;

/** Asks the article's own FAQ, with answers that differ from the right one in one point. */
public final class FaqGenerator implements QuestionGenerator {

  private static final int SHORTEST_ANSWER = 5;
  private static final int LONGEST_ANSWER = 32;

  @Override
  public String kind() {
    return "faq";
  }

  @Override
  public List<Candidate> generate(Reading reading, RandomGenerator random) {
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < reading.article().faq().size(); i++) {
      FaqEntry entry = reading.article().faq().get(i);
      if (!entry.sentences().isEmpty()) {
        ask(reading, entry, i, random).ifPresent(candidates::add);
      }
    }
    return candidates;
  }

  private Optional<Candidate> ask(
      Reading reading, FaqEntry entry, int number, RandomGenerator random) {
    List<Span> sentences = entry.sentences();
    Span first = sentences.get(0);
    String opening = first.in(reading.text()).strip();
    boolean opensWithYesOrNo = opening.matches("(?:Yes|No)\\.") && sentences.size() > 1;
    String yesOrNo = opensWithYesOrNo ? opening.replace(".", ", ") : "";
    Span answer = opensWithYesOrNo ? sentences.get(1) : first;
    String stem = ReaderVoice.of(reading.wording().standalone(entry.question()));
    String words = reading.wording().sentence(answer);
    int count = Words.of(words).count();
    if (!stem.endsWith("?")
        || words.contains(":")
        || count < SHORTEST_ANSWER
        || count > LONGEST_ANSWER) {
      return Optional.empty();
    }
    String key = after(yesOrNo, words, reading);
    Draft draft =
        new Draft(kind(), CognitiveProcess.INTEGRATE, stem)
            .key(key, "The article answers this question so.")
            .asks(entry.span())
            .faq(number)
            .rank(17);
    Contradictions.of(words, answer, reading, random).stream()
        .map(pair -> after(yesOrNo, pair, reading))
        .forEach(pair -> draft.distractor(pair.text(), pair.misreading(), pair.rationale()));
    List<Span> evidence = yesOrNo.isEmpty() ? List.of(answer) : List.of(first, answer);
    return draft.single(reading, evidence);
  }

  private static MinimalPairs.Pair after(String yesOrNo, MinimalPairs.Pair pair, Reading reading) {
    return new MinimalPairs.Pair(
        after(yesOrNo, pair.text(), reading), pair.misreading(), pair.rationale());
  }

  private static String after(String yesOrNo, String sentence, Reading reading) {
    return yesOrNo.isEmpty() ? sentence : yesOrNo + reading.wording().uncapitalised(sentence);
  }
}
