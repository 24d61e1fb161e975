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
}
