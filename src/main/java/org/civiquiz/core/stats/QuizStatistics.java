package org.civiquiz.core.stats;

import java.util.OptionalDouble;

/**
 * Classical statistics of a whole quiz, defined as Moodle's quiz report defines them.
 *
 * <p>Attempts with a response that waits for a person's mark are left out, since their totals are
 * not known. With S attempts, p items, T the totals, k2 their variance (divisor S - 1), m2 to m4
 * their central moments (divisor S). Source: Moodle, {@code
 * mod/quiz/report/statistics/classes/calculator.php}.
 *
 * @param attempts S
 * @param mean of the totals, in points; empty for S = 0
 * @param median of the totals, in points; empty for S = 0
 * @param standardDeviation sqrt(k2), in points; empty for S &lt; 2
 * @param skewness k3 / k2^1.5 with k3 = S² m3 / ((S-1)(S-2)); empty for S &lt; 3 or k2 = 0
 * @param kurtosis the excess, k4 / k2² with k4 = S² ((S+1) m4 - 3 (S-1) m2²) / ((S-1)(S-2)(S-3));
 *     empty for S &lt; 4 or k2 = 0
 * @param reliability Cronbach's alpha, p/(p-1) (1 - sum of the items' variances / k2), at most 1
 *     and possibly negative; empty for S &lt; 3, p &lt; 2 or k2 = 0
 * @param errorRatio sqrt(1 - reliability): the share of the spread that is chance
 * @param standardError errorRatio times standardDeviation, in points
 */
public record QuizStatistics(
    int attempts,
    OptionalDouble mean,
    OptionalDouble median,
    OptionalDouble standardDeviation,
    OptionalDouble skewness,
    OptionalDouble kurtosis,
    OptionalDouble reliability,
    OptionalDouble errorRatio,
    OptionalDouble standardError) {

  public static QuizStatistics of(MarkTable marks) {
    MarkTable whole = marks.wholly();
    Sample totals = whole.totals();
    int size = totals.size();
    boolean varies = size >= 2 && !totals.isConstant();
    OptionalDouble reliability =
        varies && size >= 3 && whole.slots() >= 2
            ? OptionalDouble.of(alpha(whole, totals))
            : OptionalDouble.empty();
    OptionalDouble errorRatio =
        reliability.isPresent()
            ? OptionalDouble.of(Math.sqrt(1 - reliability.getAsDouble()))
            : OptionalDouble.empty();
    OptionalDouble deviation = totals.standardDeviation();
    return new QuizStatistics(
        size,
        size == 0 ? OptionalDouble.empty() : OptionalDouble.of(totals.mean()),
        totals.median(),
        deviation,
        varies && size >= 3 ? OptionalDouble.of(skewness(totals)) : OptionalDouble.empty(),
        varies && size >= 4 ? OptionalDouble.of(kurtosis(totals)) : OptionalDouble.empty(),
        reliability,
        errorRatio,
        errorRatio.isPresent()
            ? OptionalDouble.of(errorRatio.getAsDouble() * deviation.getAsDouble())
            : OptionalDouble.empty());
  }

  private static double alpha(MarkTable marks, Sample totals) {
    double sumOfVariances = 0;
    for (int slot = 0; slot < marks.slots(); slot++) {
      sumOfVariances += marks.points(slot).variance().getAsDouble();
    }
    double items = marks.slots();
    return items / (items - 1) * (1 - sumOfVariances / totals.variance().getAsDouble());
  }

  private static double skewness(Sample totals) {
    double s = totals.size();
    double k3 = s * s * totals.centralMoment(3) / ((s - 1) * (s - 2));
    return k3 / Math.pow(totals.variance().getAsDouble(), 1.5);
  }

  private static double kurtosis(Sample totals) {
    double s = totals.size();
    double m2 = totals.centralMoment(2);
    double m4 = totals.centralMoment(4);
    double k4 = s * s * ((s + 1) * m4 - 3 * (s - 1) * m2 * m2) / ((s - 1) * (s - 2) * (s - 3));
    return k4 / Math.pow(totals.variance().getAsDouble(), 2);
  }
}
