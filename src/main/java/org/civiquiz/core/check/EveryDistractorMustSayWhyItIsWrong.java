package org.civiquiz.core.check;

import java.util.Optional;
import org.civiquiz.core.question.Candidate;
import org.civiquiz.core.question.Option;
import org.civiquiz.core.question.Question;
import org.civiquiz.core.question.Reading;

/** Every distractor has a misreading and a rationale, every key a rationale. */
public final class EveryDistractorMustSayWhyItIsWrong implements QuestionCheck {

  @Override
  public Optional<Finding> check(Candidate candidate, Reading reading) {
    for (Option option : candidate.options()) {
      if (option.rationale().isBlank()) {
        return Optional.of(new Finding("option.no-rationale", "No rationale: " + option.text()));
      }
      if (!option.isKey() && option.misreading().isEmpty() && !isFalseOfTrueClaim(candidate)) {
        return Optional.of(new Finding("option.no-misreading", "No misreading: " + option.text()));
      }
    }
    return Optional.empty();
  }

  // Who calls a true claim false has not fallen for a misreading that the claim holds out.
  private static boolean isFalseOfTrueClaim(Candidate candidate) {
    return candidate.question() instanceof Question.TrueFalse claim && claim.key();
  }
}
