package org.civiquiz.dashboard;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.civiquiz.core.question.Misreading;
import org.civiquiz.core.question.Misreadings;
import org.civiquiz.core.question.Question;
import org.civiquiz.web.MisreadingName;

/**
 * What became of one answer, also before it is turned in.
 *
 * @param kind {@code full}, {@code part}, {@code none}, {@code mark} if a person has to mark it, or
 *     {@code blank}
 * @param points earned so far
 */
record AnswerOutcome(String kind, double points, Set<Misreading> misreadings) {

  /**
   * @param given null if nothing was
   */
  static AnswerOutcome of(Question question, AttemptRow.Given given) {
    if (given == null || given.response().isEmpty()) {
      return new AnswerOutcome("blank", 0, Set.of());
    }
    Set<Misreading> misreadings = Misreadings.in(question, given.response());
    OptionalDouble mark =
        given.mark() == null ? question.mark(given.response()) : OptionalDouble.of(given.mark());
    if (mark.isEmpty()) {
      return new AnswerOutcome("mark", 0, misreadings);
    }
    double value = mark.getAsDouble();
    String kind = value >= 1 ? "full" : value > 0 ? "part" : "none";
    return new AnswerOutcome(kind, value * question.points(), misreadings);
  }

  /** The icon that says it without colour. */
  public String icon() {
    return switch (kind) {
      case "full" -> "check";
      case "mark" -> "edit";
      case "part" -> misreadingIcon("minus");
      default -> misreadingIcon("cross");
    };
  }

  private String misreadingIcon(String otherwise) {
    return misreadings.stream()
        .findFirst()
        .map(misreading -> MisreadingName.of(misreading).icon())
        .orElse(otherwise);
  }

  /** The same in words. */
  public String words() {
    String word =
        switch (kind) {
          case "full" -> "right";
          case "part" -> "partly right";
          case "none" -> "wrong";
          case "mark" -> "to be marked";
          default -> "no answer";
        };
    return misreadings.isEmpty()
        ? word
        : word
            + ", "
            + misreadings.stream()
                .map(misreading -> MisreadingName.of(misreading).name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
  }
}
