package org.civiquiz.core.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.civiquiz.core.question.Candidate;
import org.civiquiz.core.question.Option;
import org.civiquiz.core.question.Question;
import org.civiquiz.core.question.Reading;
import org.civiquiz.core.text.Words;

/**
 * The key must not be the one option in which the words of all others meet: who looks for the
 * common middle would find it without reading.
 */
public final class KeyMustNotConverge implements QuestionCheck {

  private static final int FEWEST_OPTIONS = 4;
  private static final int CLEAR_LEAD = 3;

  @Override
  public Optional<Finding> check(Candidate candidate, Reading reading) {
    List<Option> options = candidate.options();
    if (!(candidate.question() instanceof Question.SingleChoice)
        || options.size() < FEWEST_OPTIONS) {
      return Optional.empty();
    }
    int key = overlap(candidate.keys().get(0), options);
    int next = candidate.distractors().stream().mapToInt(o -> overlap(o, options)).max().orElse(0);
    return key >= next + CLEAR_LEAD * (options.size() - 1)
        ? Optional.of(
            new Finding("key.converges", "The key shares most words with the other options"))
        : Optional.empty();
  }

  private static int overlap(Option option, List<Option> options) {
    Set<String> words = Words.of(option.text()).content();
    return options.stream()
        .filter(other -> other != option)
        .mapToInt(other -> Words.shared(words, Words.of(other.text()).content()))
        .sum();
  }
}
