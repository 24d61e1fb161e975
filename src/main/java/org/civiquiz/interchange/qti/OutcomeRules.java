package org.civiquiz.interchange.qti;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import org.civiquiz.interchange.UnusableQuestionException;
import org.civiquiz.interchange.XmlElement;

/** One run of an item's own rules for marking. A value is a list; a null value is an empty one. */
final class OutcomeRules {

  private static final List<String> YES = List.of("true");
  private static final List<String> NO = List.of("false");

  private final Map<String, ResponseDeclaration> declarations;
  private final Map<String, List<String>> responses;
  private final Map<String, List<String>> outcomes;
  private final Runnable countStep;
  private boolean isOver;

  OutcomeRules(
      Map<String, ResponseDeclaration> declarations,
      Map<String, List<String>> responses,
      Map<String, List<String>> outcomes,
      Runnable countStep) {
    this.declarations = declarations;
    this.responses = responses;
    this.outcomes = outcomes;
    this.countStep = countStep;
  }

  void apply(List<XmlElement> rules) {
    for (XmlElement rule : rules) {
      countStep.run();
      if (isOver) {
        return;
      }
      switch (rule.name()) {
        case "setOutcomeValue" ->
            outcomes.put(rule.attribute("identifier"), value(operand(rule, 0)));
        case "responseCondition" -> applyCondition(rule);
        case "responseProcessingFragment" -> apply(rule.children());
        case "exitResponse" -> isOver = true;
        default -> throw unknown(rule);
      }
    }
  }

  private void applyCondition(XmlElement condition) {
    for (XmlElement branch : condition.children()) {
      List<XmlElement> parts = branch.children();
      if (branch.is("responseElse")) {
        apply(parts);
        return;
      } else if (!branch.is("responseIf", "responseElseIf")) {
        throw unknown(branch);
      } else if (isTrue(operand(branch, 0))) {
        apply(parts.subList(1, parts.size()));
        return;
      }
    }
  }

  private List<String> value(XmlElement expression) {
    countStep.run();
    String name = expression.attribute("identifier");
    return switch (expression.name()) {
      case "baseValue" -> List.of(ResponseDeclaration.value(expression.text()));
      case "variable" -> responses.getOrDefault(name, outcomes.getOrDefault(name, List.of()));
      case "correct" -> declaration(name).correct();
      case "mapResponse" ->
          number(declaration(name).mapped(responses.getOrDefault(name, List.of())));
      case "null", "default" -> List.of();
      case "multiple", "ordered" ->
          expression.children().stream().flatMap(part -> value(part).stream()).toList();
      case "isNull" -> truth(value(operand(expression, 0)).isEmpty());
      case "not" -> truth(!isTrue(operand(expression, 0)));
      case "and" -> truth(expression.children().stream().allMatch(this::isTrue));
      case "or" -> truth(expression.children().stream().anyMatch(this::isTrue));
      case "match" -> match(expression);
      case "equal" -> compare(expression, (a, b) -> a == b ? 1 : 0);
      case "gt" -> compare(expression, (a, b) -> a > b ? 1 : 0);
      case "gte" -> compare(expression, (a, b) -> a >= b ? 1 : 0);
      case "lt" -> compare(expression, (a, b) -> a < b ? 1 : 0);
      case "lte" -> compare(expression, (a, b) -> a <= b ? 1 : 0);
      case "stringMatch" -> stringMatch(expression);
      case "member" ->
          truth(value(operand(expression, 1)).containsAll(required(operand(expression, 0))));
      case "contains" ->
          truth(value(operand(expression, 0)).containsAll(required(operand(expression, 1))));
      case "sum" -> fold(expression, (a, b) -> a + b);
      case "product" -> fold(expression, (a, b) -> a * b);
      case "subtract" -> fold(expression, (a, b) -> a - b);
      case "divide" -> fold(expression, (a, b) -> b == 0 ? 0 : a / b);
      case "max" -> fold(expression, Math::max);
      case "min" -> fold(expression, Math::min);
      case "containerSize" -> number(value(operand(expression, 0)).size());
      case "integerToFloat" -> value(operand(expression, 0));
      default -> throw unknown(expression);
    };
  }

  private List<String> match(XmlElement expression) {
    XmlElement left = operand(expression, 0);
    XmlElement right = operand(expression, 1);
    ResponseDeclaration declared = declared(left) == null ? declared(right) : declared(left);
    boolean isOrdered = declared != null && declared.isOrdered();
    List<String> a = value(left);
    List<String> b = value(right);
    String type = declared == null ? "" : declared.baseType();
    return truth(!a.isEmpty() && !b.isEmpty() && isMatch(a, b, isOrdered, type));
  }

  static boolean isMatch(List<String> a, List<String> b, boolean isOrdered, String baseType) {
    if (a.size() != b.size()) {
      return false;
    }
    List<String> left = new ArrayList<>(a.stream().map(value -> normal(value, baseType)).toList());
    List<String> right = new ArrayList<>(b.stream().map(value -> normal(value, baseType)).toList());
    if (!isOrdered) {
      left.sort(null);
      right.sort(null);
    }
    return left.equals(right);
  }

  private static String normal(String value, String baseType) {
    if (baseType.matches("float|integer")) {
      return XmlNumber.of(value).isPresent()
          ? String.valueOf(XmlNumber.of(value).getAsDouble())
          : value;
    }
    String[] ends = value.split(" ");
    boolean isReversed = ends.length == 2 && ends[0].compareTo(ends[1]) > 0;
    return baseType.equals("pair") && isReversed ? ends[1] + " " + ends[0] : value;
  }

  private List<String> compare(XmlElement expression, DoubleBinaryOperator comparison) {
    List<String> a = value(operand(expression, 0));
    List<String> b = value(operand(expression, 1));
    boolean isComparable = a.size() == 1 && b.size() == 1;
    return truth(isComparable && comparison.applyAsDouble(number(a), number(b)) > 0);
  }

  private List<String> stringMatch(XmlElement expression) {
    String a = String.join(" ", value(operand(expression, 0)));
    String b = String.join(" ", value(operand(expression, 1)));
    boolean isExact = !expression.attribute("caseSensitive").equals("false");
    boolean isPart = expression.attribute("substring").equals("true");
    if (isPart) {
      throw new UnusableQuestionException("Its marking looks for a part of the answer");
    }
    return truth(!a.isEmpty() && (isExact ? a.equals(b) : a.equalsIgnoreCase(b)));
  }

  private List<String> fold(XmlElement expression, DoubleBinaryOperator operator) {
    Double result = null;
    for (XmlElement part : expression.children()) {
      for (String number : value(part)) {
        double next = number(List.of(number));
        result = result == null ? next : operator.applyAsDouble(result, next);
      }
    }
    return result == null ? List.of() : number(result);
  }

  private boolean isTrue(XmlElement expression) {
    return value(expression).equals(YES);
  }

  private List<String> required(XmlElement expression) {
    List<String> values = value(expression);
    return values.isEmpty() ? List.of("") : values;
  }

  private ResponseDeclaration declared(XmlElement expression) {
    return declarations.get(expression.attribute("identifier"));
  }

  private ResponseDeclaration declaration(String name) {
    ResponseDeclaration declaration = declarations.get(name);
    if (declaration == null) {
      throw new UnusableQuestionException("Its marking names a response that it does not have");
    }
    return declaration;
  }

  private static XmlElement operand(XmlElement element, int index) {
    List<XmlElement> parts = element.children();
    if (index >= parts.size()) {
      throw new UnusableQuestionException("Its marking is not complete");
    }
    return parts.get(index);
  }

  private static double number(List<String> value) {
    return XmlNumber.orElse(value.get(0), Double.NaN);
  }

  private static List<String> number(double value) {
    return List.of(String.valueOf(value));
  }

  private static List<String> truth(boolean value) {
    return value ? YES : NO;
  }

  private static UnusableQuestionException unknown(XmlElement element) {
    return new UnusableQuestionException(
        "Its marking has a rule that is not known (%s)".formatted(element.name()));
  }
}
