package org.civiquiz.core.check;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.civiquiz.core.question.Candidate;
import org.civiquiz.core.question.Reading;
import org.civiquiz.core.text.Words;

/** Looks for words that no option should have unless the article has them itself. */
final class OptionTerms {

  private OptionTerms() {}

  /** The first of the terms in an option of a choice that the article does not use. */
  static Optional<String> find(Set<String> terms, Candidate candidate, Reading reading) {
    if (!candidate.isChoice()) {
      return Optional.empty();
    }
    String article = reading.text().toLowerCase(Locale.ROOT);
    return candidate.options().stream()
        .flatMap(option -> Words.of(option.text()).all().stream())
        .filter(word -> terms.contains(word) && !article.contains(word))
        .findFirst();
  }
}
