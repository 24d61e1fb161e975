package org.civiquiz.core.check;

import java.util.Optional;
import java.util.Set;
import org.civiquiz.core.question.Candidate;
import org.civiquiz.core.question.Reading;

/**
 * No option says "always" or "never", which students have learnt to be wrong, unless the article
 * says so itself.
 */
public final class OptionsMustNotUseAbsoluteTerms implements QuestionCheck {

  private static final Set<String> ABSOLUTE =
      Set.of(
          "always",
          "never",
          "none",
          "completely",
          "absolutely",
          "totally",
          "definitely",
          "incapable",
          "inevitable",
          "entirely",
          "impossible");

  @Override
  public Optional<Finding> check(Candidate candidate, Reading reading) {
    return OptionTerms.find(ABSOLUTE, candidate, reading)
        .map(word -> new Finding("option.absolute", "An option says \"" + word + "\""));
  }
}
