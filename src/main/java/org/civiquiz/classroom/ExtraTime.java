package org.civiquiz.classroom;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** How much longer than others a student has, in the words of teachers. */
public final class ExtraTime {

  private static final List<Integer> USUAL = List.of(0, 25, 50, 100);

  private ExtraTime() {}

  /** A choice of a form. */
  public record Choice(int percent, String text, boolean isChosen) {}

  /** "1.5 times"; null if there is none. */
  public static String text(int percent) {
    return percent == 0 ? null : times(percent);
  }

  /** The usual ones, and the one that is set. */
  public static List<Choice> choices(int chosen) {
    return Stream.concat(USUAL.stream(), Stream.of(chosen))
        .distinct()
        .sorted()
        .map(
            percent ->
                new Choice(percent, percent == 0 ? "Standard" : times(percent), percent == chosen))
        .toList();
  }

  private static String times(int percent) {
    return BigDecimal.valueOf(100L + percent, 2).stripTrailingZeros().toPlainString() + " times";
  }
}
