package org.civiquiz.core.check;

import java.util.Optional;
import java.util.Set;
import org.civiquiz.core.question.Candidate;
import org.civiquiz.core.question.Reading;

/** No option says "usually" or "rarely", about which readers differ, unless the article does. */
public final class OptionsMustNotUseVagueTerms implements QuestionCheck {

  private static final Set<String> VAGUE =
      Set.of(
          "frequently",
          "occasionally",
          "rarely",
          "seldom",
          "sometimes",
          "usually",
          "periodically",
          "infrequently",
          "generally",
          "somewhat",
          "partly",
          "regularly");

  @Override
  public Optional<Finding> check(Candidate candidate, Reading reading) {
    return OptionTerms.find(VAGUE, candidate, reading)
        .map(word -> new Finding("option.vague", "An option says \"" + word + "\""));
  }
}
