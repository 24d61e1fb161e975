package org.civiquiz.core.stats;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Classical statistics of one item in one quiz, defined as Moodle's quiz report defines them so
 * that a teacher sees the same figures in both; Moodle prints them times 100.
 *
 * <p>With S attempts, x the points of an attempt on the item, M the points of a full mark, T an
 * attempt's total and R = T - x; variances V and covariances C have the divisor S - 1. Source:
 * Moodle, {@code question/classes/statistics/questions/calculator.php}, as explained in its
 * developer documentation under "Quiz statistics calculations".
 *
 * @param responses S, how many attempts the figures rest on
 * @param facility mean x / M: 0 nobody earned a point, 1 everybody all; empty for S = 0
 * @param standardDeviation of x, in points; empty for S &lt; 2
 * @param discrimination C(x, R) / sqrt(V(x) V(R)), -1 to 1: how far those who did well on the rest
 *     did well here; empty if all x or all R are the same
 * @param discriminativeEfficiency C(x, R) over the largest covariance that the same values of x and
 *     R could have; empty if that is 0
 * @param intendedWeight M over the sum of all M, 0 to 1
 * @param effectiveWeight the item's share in the spread of totals: sqrt(C(x, T)) over the sum of
 *     the same of all items whose C(x, T) is not negative, 0 to 1; empty if C(x, T) is negative or
 *     S &lt; 2
 */
public record ItemStatistics(
    int responses,
    OptionalDouble facility,
    OptionalDouble standardDeviation,
    OptionalDouble discrimination,
    OptionalDouble discriminativeEfficiency,
    double intendedWeight,
    OptionalDouble effectiveWeight) {

  /** The statistics of all items of a quiz, by slot. */
  public static List<ItemStatistics> of(MarkTable marks) {
    OptionalDouble[] weightings = new OptionalDouble[marks.slots()];
    double sumOfWeightings = 0;
    MarkTable whole = marks.wholly();
    Sample totals = whole.totals();
    for (int slot = 0; slot < weightings.length; slot++) {
      weightings[slot] = root(whole.points(slot).covariance(totals));
      sumOfWeightings += weightings[slot].orElse(0);
    }
    List<ItemStatistics> items = new ArrayList<>();
    for (int slot = 0; slot < weightings.length; slot++) {
      items.add(of(marks.markedIn(slot), slot, ratio(weightings[slot], sumOfWeightings)));
    }
    return items;
  }

  private static ItemStatistics of(MarkTable marks, int slot, OptionalDouble effectiveWeight) {
    Sample points = marks.points(slot);
    Sample rest = marks.rest(slot);
    double full = marks.maxPoints(slot);
    return new ItemStatistics(
        points.size(),
        points.size() == 0 ? OptionalDouble.empty() : OptionalDouble.of(points.mean() / full),
        points.standardDeviation(),
        correlation(points, rest),
        efficiency(points, rest),
        full / marks.maxTotal(),
        effectiveWeight);
  }

  private static OptionalDouble correlation(Sample points, Sample rest) {
    if (points.size() < 2 || points.isConstant() || rest.isConstant()) {
      return OptionalDouble.empty();
    }
    double product = points.variance().getAsDouble() * rest.variance().getAsDouble();
    return OptionalDouble.of(points.covariance(rest).getAsDouble() / Math.sqrt(product));
  }

  private static OptionalDouble efficiency(Sample points, Sample rest) {
    if (points.size() < 2 || points.isConstant() || rest.isConstant()) {
      return OptionalDouble.empty();
    }
    double largest = points.sorted().covariance(rest.sorted()).getAsDouble();
    return OptionalDouble.of(points.covariance(rest).getAsDouble() / largest);
  }

  private static OptionalDouble root(OptionalDouble value) {
    return value.isPresent() && value.getAsDouble() >= 0
        ? OptionalDouble.of(Math.sqrt(value.getAsDouble()))
        : OptionalDouble.empty();
  }

  private static OptionalDouble ratio(OptionalDouble part, double whole) {
    return part.isPresent() && whole > 0
        ? OptionalDouble.of(part.getAsDouble() / whole)
        : OptionalDouble.empty();
  }
}
