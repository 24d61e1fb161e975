package org.civiquiz.core.check;

import java.util.List;
import java.util.Optional;
import org.civiquiz.core.question.Candidate;
import org.civiquiz.core.question.Measure;
import org.civiquiz.core.question.Option;
import org.civiquiz.core.question.Reading;

/** Numbers and dates stand in ascending order, so that the place does not give the key away. */
public final class NumericOptionsMustBeSorted implements QuestionCheck {

  @Override
  public Optional<Finding> check(Candidate candidate, Reading reading) {
    List<Option> options = candidate.options();
    if (!candidate.isChoice() || !Measure.areAll(options.stream().map(Option::text).toList())) {
      return Optional.empty();
    }
    List<Double> values =
        options.stream().map(option -> Measure.of(option.text()).orElseThrow().value()).toList();
    return values.equals(values.stream().sorted().toList())
        ? Optional.empty()
        : Optional.of(new Finding("option.unsorted", "Numbers or dates are not in order"));
  }
}
