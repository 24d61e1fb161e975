package org.civiquiz.dashboard;

import java.util.Locale;

/** Writes parts of a whole. */
final class Share {

  private Share() {}

  /** For the width of a bar: "73.7"; "0.0" of nothing. */
  static String percent(double part, double whole) {
    return String.format(Locale.ROOT, "%.1f", whole == 0 ? 0 : 100 * part / whole);
  }

  /** "0.32"; "–" if it is not known. */
  static String decimal(Double value) {
    return value == null ? "–" : String.format(Locale.ROOT, "%.2f", value).replace('-', '−');
  }
}
