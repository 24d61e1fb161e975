package org.civiquiz.core.check;

import java.util.Optional;
import org.civiquiz.core.question.Candidate;
import org.civiquiz.core.question.Evidence;
import org.civiquiz.core.question.Reading;

/** Evidence is there, is whole sentences, and stands in the article exactly as it is quoted. */
public final class EvidenceMustBeWholeSentences implements QuestionCheck {

  @Override
  public Optional<Finding> check(Candidate candidate, Reading reading) {
    var evidence = candidate.question().basis().evidence();
    if (evidence.isEmpty()) {
      return Optional.of(new Finding("evidence.missing", "Nothing proves the key"));
    }
    String text = reading.text();
    for (Evidence proof : evidence) {
      if (proof.span().end() > text.length() || !proof.span().in(text).equals(proof.text())) {
        return Optional.of(new Finding("evidence.inexact", "Not in the article: " + proof.text()));
      }
      if (!reading.isSentence(proof.span())) {
        return Optional.of(
            new Finding("evidence.part-of-sentence", "Not a whole sentence: " + proof.text()));
      }
    }
    return Optional.empty();
  }
}
