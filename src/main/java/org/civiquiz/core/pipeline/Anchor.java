package org.civiquiz.core.pipeline;

import java.util.Optional;
import org.civiquiz.core.check.StemMustStandAlone;
import org.civiquiz.core.question.Candidate;
import org.civiquiz.core.question.Question;
import org.civiquiz.core.question.Reading;

/**
 * Names the article in a stem that speaks of "the deal" or "the vote", so that the reader knows
 * which one is meant.
 */
final class Anchor {

  private static final String GENERAL = "According to the article, ";
  private static final int LOWER_RANK = 3;

  private Anchor() {}

  /** The candidate with the article's title in its stem; empty if that would read badly. */
  static Optional<Candidate> named(Candidate candidate, Reading reading) {
    Optional<String> title = StemMustStandAlone.anchor(reading);
    if (title.isEmpty() || !(candidate.question() instanceof Question.SingleChoice choice)) {
      return Optional.empty();
    }
    String stem = choice.stem();
    String asked =
        stem.startsWith(GENERAL)
            ? stem.substring(GENERAL.length())
            : reading.wording().uncapitalised(stem);
    Question anchored =
        new Question.SingleChoice(
            "According to " + title.get() + ", " + asked,
            choice.points(),
            choice.options(),
            choice.basis());
    return Optional.of(candidate.with(anchored).withRank(candidate.rank() - LOWER_RANK));
  }
}
