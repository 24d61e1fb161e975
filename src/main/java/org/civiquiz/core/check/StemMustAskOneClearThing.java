package org.civiquiz.core.check;

import java.util.Optional;
import java.util.regex.Pattern;
import org.civiquiz.core.question.Candidate;
import org.civiquiz.core.question.Question;
import org.civiquiz.core.question.Reading;
import org.civiquiz.core.text.Words;

/** A stem asks with a question word, a verb and enough to know what is asked. */
public final class StemMustAskOneClearThing implements QuestionCheck {

  private static final int FEWEST_CONTENT_WORDS = 2;
  private static final Pattern ASKS =
      Pattern.compile(
          "\\b(?:who|whom|whose|what|which|when|where|why|how)\\b|^(?:match|put|choose|select|is|are|was|were|do|does|did|can|could|will|would|may|must|should|has|have)\\b",
          Pattern.CASE_INSENSITIVE);

  @Override
  public Optional<Finding> check(Candidate candidate, Reading reading) {
    Question question = candidate.question();
    String stem = question.stem().replaceFirst("^According to “[^”]*”, ", "");
    boolean isStatement =
        question instanceof Question.TrueFalse || question instanceof Question.Cloze;
    if (!isStatement && !ASKS.matcher(stem).find()) {
      return Optional.of(new Finding("stem.unfocused", "The stem does not ask anything: " + stem));
    }
    boolean isInstruction =
        question instanceof Question.Matching || question instanceof Question.Ordering;
    if (!isInstruction && Words.of(stem).content().size() < FEWEST_CONTENT_WORDS) {
      return Optional.of(new Finding("stem.unfocused", "The stem says too little: " + stem));
    }
    return Optional.empty();
  }
}
