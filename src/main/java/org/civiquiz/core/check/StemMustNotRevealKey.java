package org.civiquiz.core.check;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.civiquiz.core.question.Candidate;
import org.civiquiz.core.question.Option;
import org.civiquiz.core.question.Question;
import org.civiquiz.core.question.Reading;
import org.civiquiz.core.text.Words;

/**
 * A student who has not read the passage must not find the key in the stem: neither whole, nor as
 * the one option that repeats the stem's words.
 */
public final class StemMustNotRevealKey implements QuestionCheck {

  // One word that is the topic's name may stand in the key alone; two are a trail.
  private static final int MOST_REPEATED = 1;

  @Override
  public Optional<Finding> check(Candidate candidate, Reading reading) {
    if (!candidate.isChoice()) {
      return Optional.empty();
    }
    Words stem = Words.of(candidate.question().stem());
    for (Option key : candidate.keys()) {
      Words words = Words.of(key.text());
      if (stem.containsInOrder(words)) {
        return Optional.of(
            new Finding("stem.reveals-key", "The stem contains the key: " + key.text()));
      }
      if (candidate.question() instanceof Question.SingleChoice) {
        Set<String> repeated = new LinkedHashSet<>(words.content());
        repeated.retainAll(stem.content());
        candidate.distractors().forEach(d -> repeated.removeAll(Words.of(d.text()).content()));
        if (repeated.size() > MOST_REPEATED) {
          return Optional.of(
              new Finding(
                  "key.repeats-stem",
                  "Only the key repeats these words of the stem: " + String.join(", ", repeated)));
        }
      }
    }
    return Optional.empty();
  }
}
