package org.civiquiz.interchange;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the choices of a question are worth in per cent, turned into right and wrong.
 *
 * @param loss what that leaves out
 */
public record Weights(List<Boolean> rights, Optional<String> loss) {

  // Weights are written with as few as two digits after the point.
  private static final double TOLERANCE = 0.1;
  private static final String SAME =
      "The weights of its choices: here all right ones count the same, and a wrong one takes away as"
          + " much as a right one gives";

  public Weights {
    rights = List.copyOf(rights);
  }

  public boolean isKey(int choice) {
    return rights.get(choice);
  }

  public long keys() {
    return rights.stream().filter(right -> right).count();
  }

  /**
   * Of a question of which one choice may be chosen.
   *
   * @throws UnusableQuestionException if none is fully right
   */
  public static Weights ofOne(List<Double> percent) {
    List<Boolean> rights = percent.stream().map(Weights::isFull).toList();
    if (!percent.isEmpty() && !rights.contains(true)) {
      double best = percent.stream().mapToDouble(Double::doubleValue).max().orElse(0);
      throw new UnusableQuestionException(
          best > 0
              ? "No choice is fully right: the best one has a weight of %s %%"
                  .formatted(written(best))
              : "No choice is marked as right");
    }
    boolean isPartial = percent.stream().anyMatch(weight -> !isFull(weight) && weight != 0);
    return new Weights(
        rights,
        isPartial
            ? Optional.of("The marks for choices that are partly right, or that cost marks")
            : Optional.empty());
  }

  /**
   * Of a question of which several choices may be chosen.
   *
   * @throws UnusableQuestionException if the right ones do not make a full mark
   */
  public static Weights ofSeveral(List<Double> percent) {
    List<Boolean> rights = percent.stream().map(weight -> weight > 0).toList();
    long keys = rights.stream().filter(right -> right).count();
    double sum = percent.stream().filter(weight -> weight > 0).mapToDouble(w -> w).sum();
    if (keys > 0 && Math.abs(sum - 100) > TOLERANCE * Math.max(1, keys)) {
      throw new UnusableQuestionException(
          "The weights of the right choices add up to %s %%, not to 100 %%"
              .formatted(written(sum)));
    }
    boolean isOurs =
        percent.stream().allMatch(weight -> Math.abs(Math.abs(weight) - 100.0 / keys) <= TOLERANCE);
    return new Weights(rights, keys == 0 || isOurs ? Optional.empty() : Optional.of(SAME));
  }

  /** The weight of one of so many right choices, as files write it. */
  public static String share(int keys) {
    return written(100.0 / keys);
  }

  private static boolean isFull(double weight) {
    return Math.abs(weight - 100) <= TOLERANCE;
  }

  /** A number without needless zeros. */
  public static String written(double weight) {
    String digits = String.format(Locale.ROOT, "%.5f", weight);
    return digits.replaceFirst("\\.?0+$", "");
  }
}
