package org.civiquiz.core.stats;

import java.util.Arrays;

/** Marks with known statistics. */
final class CheckVector {

  /** Six attempts at four questions of one point each. */
  static final MarkTable SIX_BY_FOUR = table("1111", "1110", "1101", "1010", "0100", "1000");

  private CheckVector() {}

  /** One point a question; each string is an attempt, 1 for right, 0 for wrong, ? for unmarked. */
  static MarkTable table(String... attempts) {
    double[] maxPoints = new double[attempts.length == 0 ? 1 : attempts[0].length()];
    Arrays.fill(maxPoints, 1);
    return new MarkTable(maxPoints, Arrays.stream(attempts).map(CheckVector::points).toList());
  }

  private static double[] points(String attempt) {
    return attempt.chars().mapToDouble(c -> c == '?' ? MarkTable.PENDING : c - '0').toArray();
  }
}
