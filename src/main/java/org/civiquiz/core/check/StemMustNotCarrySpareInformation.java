package org.civiquiz.core.check;

import java.util.Optional;
import java.util.regex.Pattern;
import org.civiquiz.core.question.Candidate;
import org.civiquiz.core.question.Question;
import org.civiquiz.core.question.Reading;
import org.civiquiz.core.text.Words;

/** A stem is short enough to be kept in mind, and holds nothing that the answer does not need. */
public final class StemMustNotCarrySpareInformation implements QuestionCheck {

  private static final int LONGEST_QUESTION = 35;
  // A cloze sentence or a claim is read, not kept in mind while choosing, and may be longer.
  private static final int LONGEST_STATEMENT = 40;
  private static final Pattern ASIDE =
      Pattern.compile("\\([^)]*\\)|, (?:who|which|whose|where)\\b", Pattern.CASE_INSENSITIVE);

  @Override
  public Optional<Finding> check(Candidate candidate, Reading reading) {
    Question question = candidate.question();
    int words = Words.of(question.stem()).count();
    boolean isStatement =
        question instanceof Question.TrueFalse || question instanceof Question.Cloze;
    if (words > (isStatement ? LONGEST_STATEMENT : LONGEST_QUESTION)) {
      return Optional.of(new Finding("stem.too-long", "The stem has " + words + " words"));
    }
    return ASIDE
        .matcher(question.stem())
        .results()
        .skip(1)
        .findFirst()
        .map(aside -> new Finding("stem.spare-information", "The stem has two asides or more"));
  }
}
