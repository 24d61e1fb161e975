package org.civiquiz.interchange;

import java.math.BigDecimal;
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
   * @param tolerance how far from the number an answer may be; empty for not at all
   * @throws UnusableQuestionException if every number within a range is right
   */
  public void addNumber(String number, String tolerance, double percent, Consumer<String> lost) {
    if (number.strip().equals("*")) {
      add("*", percent, lost);
      return;
    }
    try {
      BigDecimal value = new BigDecimal(number.strip());
      BigDecimal around = new BigDecimal(tolerance.isBlank() ? "0" : tolerance.strip());
      if (around.signum() != 0 && percent >= 99.9) {
        throw new UnusableQuestionException(
            "Every number within a range is right (%s ± %s), and a short answer has only words"
                .formatted(written(value), written(around)));
      }
      add(written(value), percent, lost);
    } catch (NumberFormatException e) {
      throw new UnusableQuestionException("Its answer is no number: “%s”".formatted(number));
    }
  }

  private static String written(BigDecimal number) {
    boolean isShort = Math.abs(number.scale()) < 30;
    return isShort ? number.stripTrailingZeros().toPlainString() : number.toString();
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
