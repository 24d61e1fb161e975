package org.civiquiz.core.check;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.civiquiz.core.question.Candidate;
import org.civiquiz.core.question.Reading;
import org.civiquiz.core.text.Words;

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
    if (!candidate.isChoice()) {
      return Optional.empty();
    }
    String article = reading.text().toLowerCase(Locale.ROOT);
    return candidate.options().stream()
        .flatMap(option -> Words.of(option.text()).all().stream())
        .filter(word -> VAGUE.contains(word) && !article.contains(word))
        .findFirst()
        .map(word -> new Finding("option.vague", "An option says \"" + word + "\""));
  }
}
