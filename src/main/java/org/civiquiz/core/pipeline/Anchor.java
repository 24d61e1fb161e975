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
  private static final int LAST_RESORT = 100;

  private Anchor() {}

  /** Whether a stem speaks of "the article" without telling which. */
  static boolean namesNone(Candidate candidate) {
    return candidate.question().stem().startsWith(GENERAL);
  }

  /** The candidate with the article's title in its stem; empty if that would read badly. */
  static Optional<Candidate> named(Candidate candidate, Reading reading) {
    return StemMustStandAlone.anchor(reading)
        .map(title -> anchored(candidate.question(), title, reading))
        .map(question -> candidate.with(question).withRank(candidate.rank() - cost(question)));
  }

  // A claim or a gap should have its topic in itself; a title before it is the last resort.
  private static int cost(Question question) {
    boolean isAsking =
        !(question instanceof Question.TrueFalse) && !(question instanceof Question.Cloze);
    return isAsking ? LOWER_RANK : LAST_RESORT;
  }

  private static Question anchored(Question question, String title, Reading reading) {
    String stem = question.stem();
    String asked =
        stem.startsWith(GENERAL)
            ? stem.substring(GENERAL.length())
            : reading.wording().uncapitalised(stem);
    return question.withStem("According to " + title + ", " + asked);
  }
}
