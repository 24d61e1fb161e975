package org.civiquiz.interchange.qti;

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
}
