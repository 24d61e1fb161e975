package org.civiquiz.interchange;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The answers that a foreign short-answer question accepts, without those that are patterns. */
public final class AcceptedAnswers {

  private final List<String> texts = new ArrayList<>();
  private boolean hasPattern;
  private int seen;

  /**
   * @param percent what the answer is worth
   * @param lost told why an answer is not taken
   */
  public void add(String text, double percent, Consumer<String> lost) {
    seen++;
    String literal = text.replaceAll("\\\\\\*", "\u0001");
    if (percent < 99.9) {
      if (percent > 0) {
        lost.accept("The answer “%s”, which is partly right".formatted(text));
      } else if (!literal.equals("*")) {
        lost.accept("The answer “%s”, which is wrong".formatted(text));
      }
    } else if (literal.indexOf('*') >= 0) {
      hasPattern = true;
      lost.accept(
          "The answer “%s”, in which * stands for any words; a person marks such answers"
              .formatted(text));
    } else if (text.isBlank()) {
      throw new UnusableQuestionException("An accepted answer has no text");
    } else if (!texts.contains(literal.replace('\u0001', '*'))) {
      texts.add(literal.replace('\u0001', '*'));
    }
  }

  /**
   * @throws UnusableQuestionException if the question has answers and none is right
   */
  public List<String> texts() {
    if (texts.isEmpty() && !hasPattern) {
      throw new UnusableQuestionException(
          seen == 0 ? "It has no answer" : "No answer is fully right");
    }
    return List.copyOf(texts);
  }
}
