package org.civiquiz.core.check;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.civiquiz.core.question.Candidate;
import org.civiquiz.core.question.Reading;
import org.civiquiz.core.text.Words;

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
    if (!candidate.isChoice()) {
      return Optional.empty();
    }
    String article = reading.text().toLowerCase(Locale.ROOT);
    return candidate.options().stream()
        .flatMap(option -> Words.of(option.text()).all().stream())
        .filter(word -> ABSOLUTE.contains(word) && !article.contains(word))
        .findFirst()
        .map(word -> new Finding("option.absolute", "An option says \"" + word + "\""));
  }
}
