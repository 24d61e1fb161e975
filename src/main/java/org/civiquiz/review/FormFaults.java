package org.civiquiz.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.civiquiz.error.Problem;

/** The faults of a question, each at the field that it is about. */
final class FormFaults {

  /** A fault in the summary and the field that it leads to. */
  record Line(String href, String message) {}

  private final Map<String, String> byField = new LinkedHashMap<>();
  private final List<Line> lines = new ArrayList<>();

  FormFaults(List<Problem.Cause> causes) {
    for (Problem.Cause cause : causes) {
      String field = field(cause.where());
      byField.merge(field, cause.message(), (first, next) -> first + " " + next);
      lines.add(new Line("#" + (isGroup(field) ? first(field) : field), cause.message()));
    }
  }

  List<Line> lines() {
    return lines;
  }

  /** What is wrong with a field; empty if nothing is. */
  String of(String field) {
    return byField.getOrDefault(field, "");
  }

  /** The name of the field for a path such as {@code options[1].misreading}. */
  private static String field(String where) {
    String field =
        where
            .replaceAll("\\[(\\d+)]", ".$1")
            .replaceAll("\\.(?:correct|misreading)$", ".role")
            .replaceAll("^pairs.*", "left")
            .replaceAll("^evidence.*", "evidence");
    boolean isKnown =
        field.matches(
            "(?:stem|points|process|evidence|accepted|options|blanks|left|right|rubric).*");
    return isKnown ? field : "stem";
  }

  /** Whether this is a list of rows, which cannot take the focus itself. */
  private static boolean isGroup(String field) {
    return field.matches("options|left|right|rubric|blanks|blanks\\.\\d+(?:\\.options)?");
  }

  private static String first(String group) {
    return group.matches("blanks(?:\\.\\d+)?")
        ? (group.equals("blanks") ? "blanks.0" : group) + ".options.0.text"
        : group + ".0." + (group.equals("rubric") ? "points" : "text");
  }
}
