package org.civiquiz.interchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The published JSON Schema of quiz files, and what it finds in a file, in words for people. */
public final class QuizSchema {

  private static final String ID = "https://civiquiz.org/schema/quiz-1.json";
  private static final String TEXT = load();
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(ID, TEXT)));
  private static final Schema FRAME = REGISTRY.getSchema(SchemaLocation.of(ID));
  private static final Schema QUESTION =
      REGISTRY.getSchema(SchemaLocation.of(ID + "#/$defs/question"));

  private QuizSchema() {}

  /**
   * A breach of the schema.
   *
   * @param path within what was checked; empty for itself
   * @param isUnknownField whether the fault is a field that the format does not have
   */
  record Breach(String path, String message, boolean isUnknownField) {}

  public static String text() {
    return TEXT;
  }

  /** Checks a file whose questions have been taken out. */
  static List<Breach> checkFrame(JsonNode frame) {
    return breaches(FRAME.validate(frame));
  }

  static List<Breach> checkQuestion(JsonNode question) {
    return breaches(QUESTION.validate(question));
  }

  private static List<Breach> breaches(List<Error> errors) {
    // A fault may be found by several branches of the schema; its first words will do.
    Map<String, Breach> breaches = new LinkedHashMap<>();
    for (Error error : errors) {
      Breach breach = breach(error);
      breaches.putIfAbsent(breach.path + "\n" + breach.message, breach);
    }
    return new ArrayList<>(breaches.values());
  }

  private static Breach breach(Error error) {
    String path = path(error.getInstanceLocation());
    boolean isUnknown = error.getKeyword().equals("additionalProperties");
    if (isUnknown && error.getProperty() != null) {
      path = path.isEmpty() ? error.getProperty() : path + "." + error.getProperty();
    }
    return new Breach(path, words(error), isUnknown);
  }

  private static String path(NodePath location) {
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < location.getNameCount(); i++) {
      Object element = location.getElement(i);
      if (element instanceof Integer index) {
        path.append('[').append(index).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(element);
      }
    }
    return path.toString();
  }

  private static String words(Error error) {
    JsonNode rule = error.getSchemaNode();
    return switch (error.getKeyword()) {
      case "required" -> "The field “%s” is missing".formatted(error.getProperty());
      case "additionalProperties" -> "The format has no field “%s”".formatted(error.getProperty());
      case "type" -> "This must be %s".formatted(rule == null ? "another type" : type(rule));
      case "enum" -> "This must be one of %s".formatted(list(rule));
      case "const" -> "This must be “%s”".formatted(rule == null ? "" : rule.asText());
      case "pattern" -> pattern(rule == null ? "" : rule.asText());
      case "maxLength" -> "This is longer than %s characters".formatted(number(rule));
      case "minLength" -> "This must not be empty";
      case "minItems" -> "This needs at least %s entries".formatted(number(rule));
      case "maxItems" -> "This may have at most %s entries".formatted(number(rule));
      case "minProperties" -> "This needs at least %s entries".formatted(number(rule));
      case "minimum" -> "This must be %s or more".formatted(number(rule));
      case "maximum" -> "This must be %s or less".formatted(number(rule));
      case "exclusiveMinimum" -> "This must be more than %s".formatted(number(rule));
      case "contains", "minContains", "maxContains" ->
          "The number of right answers, or the ids of the options, do not fit the type";
      default -> error.getMessage();
    };
  }

  private static String type(JsonNode rule) {
    return switch (rule.asText()) {
      case "object" -> "an object";
      case "array" -> "a list";
      case "string" -> "a text";
      case "integer" -> "a whole number";
      case "number" -> "a number";
      case "boolean" -> "true or false";
      default -> rule.toString();
    };
  }

  private static String pattern(String pattern) {
    return switch (pattern) {
      case "\\S" -> "This must not be empty";
      case "\\{\\{[^{}]+\\}\\}" -> "The stem marks no blank. Write {{b1}} where blank b1 stands";
      default -> "This does not have the required form";
    };
  }

  private static String list(JsonNode rule) {
    List<String> values = new ArrayList<>();
    if (rule != null) {
      rule.forEach(value -> values.add(value.asText()));
    }
    return String.join(", ", values);
  }

  private static String number(JsonNode rule) {
    return rule == null ? "the limit" : rule.asText();
  }

  private static String load() {
    try (InputStream schema =
        QuizSchema.class.getResourceAsStream("/org/civiquiz/interchange/quiz.schema.json")) {
      return new String(schema.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
