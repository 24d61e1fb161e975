package org.civiquiz.core.stats;

import java.util.Arrays;
import java.util.OptionalDouble;

/** Moments of a list of numbers, with the sample's divisor {@code n - 1} where one is needed. */
final class Sample {

  private final double[] values;
  private final double mean;

  Sample(double[] values) {
    this.values = values;
    this.mean = Arrays.stream(values).average().orElse(Double.NaN);
  }

  int size() {
    return values.length;
  }

  double mean() {
    return mean;
  }

  /** Empty for fewer than two values. */
  OptionalDouble variance() {
    return covariance(this);
  }

  OptionalDouble standardDeviation() {
    OptionalDouble variance = variance();
    return variance.isEmpty() ? variance : OptionalDouble.of(Math.sqrt(variance.getAsDouble()));
  }

  /** With the values of another sample of the same length; empty for fewer than two values. */
  OptionalDouble covariance(Sample other) {
    if (values.length < 2) {
      return OptionalDouble.empty();
    }
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += (values[i] - mean) * (other.values[i] - other.mean);
    }
    return OptionalDouble.of(sum / (values.length - 1));
  }

  /** The central moment of an order, with the divisor {@code n}. */
  double centralMoment(int order) {
    return Arrays.stream(values).map(value -> Math.pow(value - mean, order)).sum() / values.length;
  }

  /** Whether all values are the same, but for rounding. */
  boolean isConstant() {
    double low = Arrays.stream(values).min().orElse(0);
    double high = Arrays.stream(values).max().orElse(0);
    return high - low <= 1e-9 * Math.max(1, Math.abs(high));
  }

  /** Empty without values; the mean of the two in the middle for an even number of them. */
  OptionalDouble median() {
    if (values.length == 0) {
      return OptionalDouble.empty();
    }
    Sample sorted = sorted();
    int middle = values.length / 2;
    return OptionalDouble.of(
        values.length % 2 == 1
            ? sorted.values[middle]
            : (sorted.values[middle - 1] + sorted.values[middle]) / 2);
  }

  Sample sorted() {
    double[] copy = values.clone();
    Arrays.sort(copy);
    return new Sample(copy);
  }
}
