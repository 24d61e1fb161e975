package org.civiquiz.interchange.qti;

import java.math.BigDecimal;
import java.util.OptionalDouble;

/** Numbers as they stand in XML. */
final class XmlNumber {

  private XmlNumber() {}

  static OptionalDouble of(String text) {
    try {
      double number = Double.parseDouble(text.strip());
      return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
    } catch (NumberFormatException e) {
      return OptionalDouble.empty();
    }
  }

  static double orElse(String text, double other) {
    return of(text).orElse(other);
  }

  /** A number as people write it, 6 for 6.0; other text as it is. */
  static String written(String text) {
    try {
      BigDecimal number = new BigDecimal(text.strip());
      return Math.abs(number.scale()) < 30 ? number.stripTrailingZeros().toPlainString() : text;
    } catch (NumberFormatException e) {
      return text;
    }
  }
}
