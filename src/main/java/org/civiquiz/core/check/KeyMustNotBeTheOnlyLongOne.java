package org.civiquiz.core.check;

import java.util.Optional;
import org.civiquiz.core.question.Candidate;
import org.civiquiz.core.question.Option;
import org.civiquiz.core.question.Question;
import org.civiquiz.core.question.Reading;
import org.civiquiz.core.text.Words;

/**
 * A student who picks the longest option must not be right for that.
 *
 * <p>A key of four words or more needs a distractor at least three quarters as long, after the rule
 * of SAQUET (Moore and others, 2024). The same holds for a key that is much shorter than all
 * others.
 */
public final class KeyMustNotBeTheOnlyLongOne implements QuestionCheck {

  private static final int SHORT_KEY = 3;
  private static final int LONGEST_NAME = 5;
  // One office has a longer name than another, and nobody takes that for a hint.
  private static final double NEARLY_AS_LONG_A_NAME = 0.6;
  private static final double NEARLY_AS_LONG = 0.75;

  @Override
  public Optional<Finding> check(Candidate candidate, Reading reading) {
    if (!(candidate.question() instanceof Question.SingleChoice) || candidate.keys().isEmpty()) {
      return Optional.empty();
    }
    int key = length(candidate.keys().get(0));
    int longest = candidate.distractors().stream().mapToInt(this::length).max().orElse(0);
    int shortest = candidate.distractors().stream().mapToInt(this::length).min().orElse(0);
    boolean isName = candidate.keys().get(0).text().split(" ").length <= LONGEST_NAME;
    double nearly = isName ? NEARLY_AS_LONG_A_NAME : NEARLY_AS_LONG;
    if (key > SHORT_KEY && longest < key * nearly) {
      return Optional.of(
          new Finding(
              "key.only-long-one",
              "The key has %d words, no other option more than %d".formatted(key, longest)));
    }
    if (shortest > SHORT_KEY + 1 && key < shortest * NEARLY_AS_LONG - 1) {
      return Optional.of(
          new Finding(
              "key.only-short-one",
              "The key has %d words, no other option less than %d".formatted(key, shortest)));
    }
    return Optional.empty();
  }

  private int length(Option option) {
    return Words.of(option.text()).count();
  }
}
