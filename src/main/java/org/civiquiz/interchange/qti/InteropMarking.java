package org.civiquiz.interchange.qti;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.DoubleBinaryOperator;
import org.civiquiz.interchange.UnusableQuestionException;
import org.civiquiz.interchange.XmlElement;

/** The marking of an item of version 1.2: conditions that are tried one after the other. */
final class InteropMarking implements Marking {

  private static final int MOST_STEPS = 200_000;

  private final List<XmlElement> conditions;
  private final Set<String> singles;
  private final OptionalDouble lowest;
  private final OptionalDouble highest;
  private final double start;
  private int steps;

  /**
   * @param singles the names of the responses that hold at most one value
   */
  InteropMarking(XmlElement item, Set<String> singles) {
    this.conditions =
        item.children("resprocessing").stream()
            .flatMap(processing -> processing.children("respcondition").stream())
            .toList();
    this.singles = singles;
    XmlElement score =
        item.descendants("decvar").stream()
            .filter(InteropMarking::isScore)
            .findFirst()
            .orElse(null);
    this.lowest =
        score == null ? OptionalDouble.empty() : XmlNumber.of(score.attribute("minvalue"));
    this.highest =
        score == null ? OptionalDouble.empty() : XmlNumber.of(score.attribute("maxvalue"));
    this.start = score == null ? 0 : XmlNumber.orElse(score.attribute("defaultval"), 0);
  }

  OptionalDouble highest() {
    return highest;
  }

  /** Whether numbers are compared with a limit. */
  boolean hasRange() {
    return conditions.stream()
        .anyMatch(
            condition -> condition.descendant("vargt", "vargte", "varlt", "varlte").isPresent());
  }

  /** Whether a limit is another number than one of these. */
  boolean reachesBeyond(List<String> numbers) {
    List<OptionalDouble> exact = numbers.stream().map(XmlNumber::of).toList();
    return conditions.stream()
        .flatMap(c -> c.descendants("vargt", "vargte", "varlt", "varlte").stream())
        .anyMatch(limit -> !exact.contains(XmlNumber.of(limit.text())));
  }

  /** The values of a response that conditions which earn something ask for, in their order. */
  List<String> wanted(String response) {
    Set<String> wanted = new LinkedHashSet<>();
    for (XmlElement condition : conditions) {
      boolean isEarning =
          condition.children("setvar").stream().anyMatch(set -> isScore(set) && value(set) > 0);
      if (isEarning) {
        condition.children("conditionvar").forEach(c -> collect(c, response, wanted));
      }
    }
    return List.copyOf(wanted);
  }

  private static void collect(XmlElement condition, String response, Set<String> wanted) {
    for (XmlElement part : condition.children()) {
      if (part.is("varequal") && part.attribute("respident").equals(response)) {
        wanted.add(part.text());
      } else if (part.is("varsubset") && part.attribute("respident").equals(response)) {
        wanted.addAll(List.of(part.text().split("\\s*,\\s*")));
      } else if (part.is("and", "or")) {
        collect(part, response, wanted);
      }
    }
  }

  @Override
  public Outcome mark(Map<String, List<String>> responses) {
    double score = start;
    Set<String> feedback = new HashSet<>();
    for (XmlElement condition : conditions) {
      XmlElement when = condition.child("conditionvar").orElse(null);
      if (when == null || !allHold(when, responses)) {
        continue;
      }
      for (XmlElement set : condition.children("setvar")) {
        score = isScore(set) ? changed(score, set) : score;
      }
      condition
          .children("displayfeedback")
          .forEach(shown -> feedback.add(shown.attribute("linkrefid")));
      if (!goesOn(condition)) {
        break;
      }
    }
    score = highest.isPresent() ? Math.min(score, highest.getAsDouble()) : score;
    score = lowest.isPresent() ? Math.max(score, lowest.getAsDouble()) : score;
    return new Outcome(score, feedback);
  }

  // Files that add up the parts of an answer often leave out that they go on.
  private static boolean goesOn(XmlElement condition) {
    String goesOn = condition.attribute("continue");
    return goesOn.isEmpty()
        ? condition.children("setvar").stream()
            .anyMatch(set -> set.attribute("action").equalsIgnoreCase("add"))
        : goesOn.equalsIgnoreCase("yes");
  }

  // Several values of a response that takes one are alternatives, not to be had together.
  private boolean allHold(XmlElement when, Map<String, List<String>> responses) {
    List<XmlElement> parts = when.children();
    boolean areAlternatives =
        parts.size() > 1
            && parts.stream().allMatch(part -> part.is("varequal"))
            && parts.stream().map(part -> part.attribute("respident")).distinct().count() == 1
            && singles.contains(parts.get(0).attribute("respident"));
    return areAlternatives
        ? parts.stream().anyMatch(part -> holds(part, responses))
        : parts.stream().allMatch(part -> holds(part, responses));
  }

  private boolean holds(XmlElement part, Map<String, List<String>> responses) {
    if (++steps > MOST_STEPS) {
      throw new UnusableQuestionException("Its marking has too many steps");
    }
    List<String> given = responses.getOrDefault(part.attribute("respident"), List.of());
    return switch (part.name()) {
      case "varequal" -> isEqual(part, given);
      case "varsubset" -> given.containsAll(List.of(part.text().split("\\s*,\\s*")));
      case "and" -> part.children().stream().allMatch(inner -> holds(inner, responses));
      case "or" -> part.children().stream().anyMatch(inner -> holds(inner, responses));
      case "not" -> part.children().stream().noneMatch(inner -> holds(inner, responses));
      case "other" -> true;
      case "unanswered" -> given.isEmpty();
      case "varlt" -> compares(part, given, (a, b) -> a < b ? 1 : 0);
      case "varlte" -> compares(part, given, (a, b) -> a <= b ? 1 : 0);
      case "vargt" -> compares(part, given, (a, b) -> a > b ? 1 : 0);
      case "vargte" -> compares(part, given, (a, b) -> a >= b ? 1 : 0);
      case "varsubstring" ->
          throw new UnusableQuestionException("Its marking looks for a part of the answer");
      default ->
          throw new UnusableQuestionException(
              "Its marking has a rule that is not known (%s)".formatted(part.name()));
    };
  }

  private static boolean isEqual(XmlElement part, List<String> given) {
    List<String> compared = given;
    OptionalDouble index = XmlNumber.of(part.attribute("index"));
    if (index.isPresent()) {
      int i = (int) index.getAsDouble() - 1;
      compared = i >= 0 && i < given.size() ? List.of(given.get(i)) : List.of();
    }
    boolean isExact = part.attribute("case").equalsIgnoreCase("yes");
    String wanted = part.text();
    return compared.stream()
        .anyMatch(value -> isExact ? value.equals(wanted) : value.equalsIgnoreCase(wanted));
  }

  private static boolean compares(
      XmlElement part, List<String> given, DoubleBinaryOperator comparison) {
    OptionalDouble limit = XmlNumber.of(part.text());
    OptionalDouble value = given.isEmpty() ? OptionalDouble.empty() : XmlNumber.of(given.get(0));
    return limit.isPresent()
        && value.isPresent()
        && comparison.applyAsDouble(value.getAsDouble(), limit.getAsDouble()) > 0;
  }

  private double changed(double score, XmlElement set) {
    double value = value(set);
    return switch (set.attribute("action").toLowerCase(Locale.ROOT)) {
      case "", "set" -> value;
      case "add" -> score + value;
      case "subtract" -> score - value;
      case "multiply" -> score * value;
      case "divide" -> value == 0 ? score : score / value;
      default -> throw new UnusableQuestionException("Its marking is not complete");
    };
  }

  private double value(XmlElement set) {
    if (set.text().equalsIgnoreCase("SCORE.max")) {
      return highest.orElse(1);
    }
    return XmlNumber.orElse(set.text(), 0);
  }

  private static boolean isScore(XmlElement element) {
    String name = element.attribute("varname");
    name = name.isEmpty() ? element.attribute("variablename") : name;
    return name.isEmpty() || name.equalsIgnoreCase("SCORE") || name.equalsIgnoreCase("que_score");
  }
}
