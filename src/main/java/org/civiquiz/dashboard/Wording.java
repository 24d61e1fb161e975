package org.civiquiz.dashboard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.civiquiz.core.question.Misreading;

/** How figures and misreadings are called in words. */
final class Wording {

  private Wording() {}

  /** Points with up to four decimals, without those that say nothing. */
  static String points(double points) {
    BigDecimal rounded = BigDecimal.valueOf(points).setScale(4, RoundingMode.HALF_UP);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  static String name(Misreading misreading) {
    return switch (misreading) {
      case ROLES -> "Roles swapped";
      case SPEAKER -> "Wrong speaker";
      case FACT -> "Maybe read as fact";
      case STANCE -> "Opposite view";
      case OTHER -> "Answers another question";
      case NUMBER -> "Wrong number or time";
      case DETAIL -> "Mixed-up detail";
      case UNSAID -> "Not in the reading";
    };
  }

  /** What a teacher can do with a class about a misreading. */
  static String advice(Misreading misreading) {
    return switch (misreading) {
      case ROLES -> "Draw two boxes and two arrows: who gives what to whom.";
      case SPEAKER -> "Have students point to the name beside each quotation mark.";
      case FACT -> "Circle the hedging words: might, could, reports say, not proven.";
      case STANCE -> "Mark each view with a plus or a minus and the name of who holds it.";
      case OTHER -> "Have students say the question in their own words before they choose.";
      case NUMBER -> "List every number and date with what it counts.";
      case DETAIL -> "List the people, places and things, each with what the passage says of it.";
      case UNSAID -> "Ask for the sentence that says so. Without a sentence, it is a guess.";
    };
  }
}
