package org.civiquiz.interchange.qti;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.civiquiz.interchange.UnusableQuestionException;
import org.civiquiz.interchange.XmlElement;

/** The marking of an item of version 2 or 3: a standard template, or rules of its own. */
final class ResponseProcessing implements Marking {

  private static final int MOST_STEPS = 200_000;

  private final XmlElement item;
  private final Map<String, ResponseDeclaration> declarations;
  private final String template;
  private final List<XmlElement> rules;
  private final String scoreName;
  private int steps;

  ResponseProcessing(XmlElement item, Map<String, ResponseDeclaration> declarations) {
    this.item = item;
    this.declarations = declarations;
    XmlElement processing = item.child("responseProcessing").orElse(null);
    this.rules = processing == null ? List.of() : processing.children();
    this.template = processing == null || !rules.isEmpty() ? "" : template(processing);
    this.scoreName = scoreName(item);
  }

  /** Whether the file says at all how it marks. */
  boolean isGiven() {
    return !template.isEmpty() || !rules.isEmpty();
  }

  @Override
  public Outcome mark(Map<String, List<String>> responses) {
    if (template.isEmpty() && rules.isEmpty()) {
      long right =
          declarations.values().stream()
              .filter(d -> !d.correct().isEmpty() && isRight(d, responses))
              .count();
      return new Outcome(right, Set.of());
    }
    if (!template.isEmpty()) {
      return new Outcome(markByTemplate(responses), Set.of());
    }
    Map<String, List<String>> outcomes = defaults();
    OutcomeRules run = new OutcomeRules(declarations, responses, outcomes, this::countStep);
    run.apply(rules);
    Set<String> feedback = new HashSet<>();
    outcomes.forEach(
        (name, values) -> {
          if (!name.equals(scoreName)) {
            feedback.addAll(values);
          }
        });
    List<String> score = outcomes.getOrDefault(scoreName, List.of());
    return new Outcome(score.isEmpty() ? 0 : XmlNumber.orElse(score.get(0), 0), feedback);
  }

  private double markByTemplate(Map<String, List<String>> responses) {
    ResponseDeclaration response = declarations.get("RESPONSE");
    if (response == null && declarations.size() == 1) {
      response = declarations.values().iterator().next();
    }
    if (response == null) {
      throw new UnusableQuestionException("Its marking names a response that it does not have");
    }
    List<String> given = responses.getOrDefault(response.id(), List.of());
    return switch (template) {
      case "match_correct", "cc2_match", "cc2_match_basic" ->
          !response.correct().isEmpty() && isRight(response, responses) ? 1 : 0;
      case "map_response", "cc2_map_response" -> given.isEmpty() ? 0 : response.mapped(given);
      default ->
          throw new UnusableQuestionException(
              "Its marking rule (%s) is not known".formatted(template));
    };
  }

  private static boolean isRight(
      ResponseDeclaration declaration, Map<String, List<String>> responses) {
    List<String> given = responses.getOrDefault(declaration.id(), List.of());
    return OutcomeRules.isMatch(
        given, declaration.correct(), declaration.isOrdered(), declaration.baseType());
  }

  private Map<String, List<String>> defaults() {
    Map<String, List<String>> outcomes = new HashMap<>();
    for (XmlElement outcome : item.children("outcomeDeclaration")) {
      List<String> values = new ArrayList<>();
      outcome
          .child("defaultValue")
          .ifPresent(d -> d.children("value").forEach(value -> values.add(value.text())));
      boolean isNumber = outcome.attribute("baseType").matches("float|integer");
      outcomes.put(
          outcome.attribute("identifier"),
          values.isEmpty() && isNumber ? List.of("0") : List.copyOf(values));
    }
    outcomes.putIfAbsent(scoreName, List.of("0"));
    return outcomes;
  }

  private void countStep() {
    if (++steps > MOST_STEPS) {
      throw new UnusableQuestionException("Its marking has too many steps");
    }
  }

  private static String template(XmlElement processing) {
    String address = processing.attribute("template");
    address = address.isEmpty() ? processing.attribute("templateLocation") : address;
    String last = address.substring(address.lastIndexOf('/') + 1);
    return last.toLowerCase(Locale.ROOT).replaceFirst("\\.xml$", "");
  }

  private static String scoreName(XmlElement item) {
    List<String> names =
        item.children("outcomeDeclaration").stream()
            .filter(outcome -> outcome.attribute("baseType").matches("float|integer"))
            .map(outcome -> outcome.attribute("identifier"))
            .filter(name -> !name.equals("MAXSCORE"))
            .toList();
    return names.isEmpty() || names.contains("SCORE") ? "SCORE" : names.get(0);
  }
}
