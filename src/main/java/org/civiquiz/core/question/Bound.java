package org.civiquiz.core.question;

import java.util.regex.Pattern;

/**
 * Whether a number stands in a bound, such as "at least 40": then some other numbers follow from it
 * and would be right too.
 */
enum Bound {
  NONE,
  /** A larger number contradicts: "may take up to 60 days", "must refine at least 30 per cent". */
  LARGER_REFUTES,
  /** A smaller number contradicts: "if at least 40 per cent take part". */
  SMALLER_REFUTES;

  private static final Pattern FROM_BELOW =
      Pattern.compile(
          "(?i).*\\b(?:at least|more than|over|above|no fewer than|no less than) [$€£]?$",
          Pattern.DOTALL);
  private static final Pattern FROM_ABOVE =
      Pattern.compile(
          "(?i).*\\b(?:at most|less than|fewer than|up to|within|no more than|below|under|as many as|as much as|no longer than) [$€£]?$",
          Pattern.DOTALL);
  private static final Pattern IN_CONDITION =
      Pattern.compile(
          "(?i).*\\b(?<!only )(?:if|when|once|where|provided that|who|that|which)\\b[^,;]*$",
          Pattern.DOTALL);

  /** The bound in which the number that starts here stands. */
  static Bound of(String sentence, int number) {
    String before = sentence.substring(0, number);
    if (FROM_BELOW.matcher(before).matches()) {
      return IN_CONDITION.matcher(before).matches() ? SMALLER_REFUTES : LARGER_REFUTES;
    }
    return FROM_ABOVE.matcher(before).matches() ? LARGER_REFUTES : NONE;
  }

  /** Whether the sentence with this other number contradicts the sentence with the first. */
  boolean refutes(Measure measure, String other) {
    double value = Measure.of(other).map(Measure::value).orElse(measure.value());
    return switch (this) {
      case NONE -> true;
      case LARGER_REFUTES -> value > measure.value();
      case SMALLER_REFUTES -> value < measure.value();
    };
  }
}
