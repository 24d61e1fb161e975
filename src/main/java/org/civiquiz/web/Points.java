package org.civiquiz.web;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Writes points as people read them: up to two decimals, none that are not needed. */
public final class Points {

  private Points() {}

  /** "7", "1.5" or "0.67". */
  public static String text(double points) {
    return BigDecimal.valueOf(points)
        .setScale(2, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }

  /** "1 point" or "1.5 points". */
  public static String withUnit(double points) {
    return text(points) + (points == 1 ? " point" : " points");
  }
}
