package org.civiquiz.core.stats;

import java.util.Arrays;
import java.util.List;

/**
 * What each attempt earned on each question of one version of a quiz, in points.
 *
 * <p>A question that was left out earned 0. A response that still waits for a person's mark has
 * earned nothing yet, which is not 0: it is {@link #PENDING}, and is left out of every figure that
 * would need it.
 */
public final class MarkTable {

  /** In place of the points of a response that nobody has marked yet. */
  public static final double PENDING = Double.NaN;

  private final double[] maxPoints;
  private final double[][] attempts;
  private final double[] totals;

  /**
   * @param maxPoints what a full mark is worth, by slot; each above 0
   * @param attempts one row an attempt, with its points by slot
   * @throws IllegalArgumentException if a row has not one value for each slot
   */
  public MarkTable(double[] maxPoints, List<double[]> attempts) {
    this.maxPoints = maxPoints.clone();
    this.attempts = attempts.toArray(double[][]::new);
    for (double[] attempt : this.attempts) {
      if (attempt.length != maxPoints.length) {
        throw new IllegalArgumentException(
            "An attempt has %d values for %d slots".formatted(attempt.length, maxPoints.length));
      }
    }
    this.totals = Arrays.stream(this.attempts).mapToDouble(MarkTable::total).toArray();
  }

  int slots() {
    return maxPoints.length;
  }

  double maxPoints(int slot) {
    return maxPoints[slot];
  }

  double maxTotal() {
    return Arrays.stream(maxPoints).sum();
  }

  /** The same questions, with only those attempts in which this slot is marked. */
  MarkTable markedIn(int slot) {
    return new MarkTable(
        maxPoints, Arrays.stream(attempts).filter(row -> !Double.isNaN(row[slot])).toList());
  }

  /** The same questions, with only those attempts in which every slot is marked. */
  MarkTable wholly() {
    return new MarkTable(
        maxPoints,
        Arrays.stream(attempts)
            .filter(row -> Arrays.stream(row).noneMatch(Double::isNaN))
            .toList());
  }

  /** The points of every attempt in one slot. */
  Sample points(int slot) {
    return new Sample(Arrays.stream(attempts).mapToDouble(row -> row[slot]).toArray());
  }

  /** The points of every attempt in all slots but one; what is pending adds nothing. */
  Sample rest(int slot) {
    double[] rest = new double[attempts.length];
    for (int i = 0; i < rest.length; i++) {
      rest[i] = totals[i] - attempts[i][slot];
    }
    return new Sample(rest);
  }

  Sample totals() {
    return new Sample(totals);
  }

  private static double total(double[] row) {
    double total = 0;
    for (double points : row) {
      total += Double.isNaN(points) ? 0 : points;
    }
    return total;
  }
}
