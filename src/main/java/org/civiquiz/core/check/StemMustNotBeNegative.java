package org.civiquiz.core.check;

import java.util.Optional;
import java.util.regex.Pattern;
import org.civiquiz.core.question.Candidate;
import org.civiquiz.core.question.Question;
import org.civiquiz.core.question.Reading;

/**
 * A stem must not ask which option does not fit: it tests attention, not reading. "Why did China
 * not sign" is no such question and passes.
 */
public final class StemMustNotBeNegative implements QuestionCheck {

  private static final Pattern WHICH_NOT =
      Pattern.compile(
          "\\b(?:which|what)\\b[^?]*\\b(?:is|are|was|were|does|do|did|has|have)(?: not|n't|n’t)\\b"
              + "|\\b(?:which|what|who)\\b[^?]*\\bexcept\\b|\\b(?-i:NOT|EXCEPT)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern DOUBLE =
      Pattern.compile(
          "\\b(?:not|never|no)\\b[^.?]*\\b(?:not|never|no|without)\\b", Pattern.CASE_INSENSITIVE);

  @Override
  public Optional<Finding> check(Candidate candidate, Reading reading) {
    String stem = candidate.question().stem();
    String outsideQuotes = stem.replaceAll("[“\"][^”\"]*[”\"]", "");
    boolean isNegative = candidate.isChoice() && WHICH_NOT.matcher(outsideQuotes).find();
    boolean isTangled =
        candidate.question() instanceof Question.TrueFalse && DOUBLE.matcher(outsideQuotes).find();
    return isNegative || isTangled
        ? Optional.of(new Finding("stem.negative", "The stem asks for what is not so: " + stem))
        : Optional.empty();
  }
}
