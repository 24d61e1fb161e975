package org.civiquiz.bank;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.civiquiz.core.question.Basis;
import org.civiquiz.core.question.CognitiveProcess;
import org.civiquiz.core.question.Evidence;
import org.civiquiz.core.question.Misreading;
import org.civiquiz.core.question.Option;
import org.civiquiz.core.question.Question;
import org.civiquiz.core.text.Span;

/**
 * How a {@link Question} is written as JSON: the form that it has in quiz files, less its id, which
 * belongs to the quiz.
 */
public final class QuestionJson {

  static final JsonMapper JSON = new JsonMapper();

  private QuestionJson() {}

  public static ObjectNode write(Question question) {
    ObjectNode node = JSON.createObjectNode();
    node.put("type", question.type().code());
    node.put("stem", question.stem());
    putNumber(node, "points", question.points());
    writeBasis(node, question.basis());
    if (question instanceof Question.SingleChoice choice) {
      node.set("options", options(choice.options()));
    } else if (question instanceof Question.MultipleChoice choice) {
      node.set("options", options(choice.options()));
    } else if (question instanceof Question.TrueFalse trueFalse) {
      node.set("options", options(trueFalse.options()));
    } else if (question instanceof Question.Cloze cloze) {
      ArrayNode blanks = node.putArray("blanks");
      for (Question.Cloze.Blank blank : cloze.blanks()) {
        blanks.addObject().put("id", blank.id()).set("options", options(blank.options()));
      }
    } else if (question instanceof Question.Matching matching) {
      node.set("left", items(matching.left()));
      node.set("right", items(matching.right()));
      ObjectNode pairs = node.putObject("pairs");
      matching.left().forEach(item -> pairs.put(item.id(), matching.pairs().get(item.id())));
    } else if (question instanceof Question.Ordering ordering) {
      node.set("options", orderedOptions(ordering.options()));
    } else if (question instanceof Question.ShortAnswer shortAnswer) {
      ArrayNode accepted = node.putArray("accepted");
      shortAnswer.accepted().forEach(accepted::add);
      ArrayNode rubric = node.putArray("rubric");
      for (Question.ShortAnswer.RubricLevel level : shortAnswer.rubric()) {
        putNumber(rubric.addObject(), "points", level.points()).put("text", level.text());
      }
    }
    return node;
  }

  private static void writeBasis(ObjectNode node, Basis basis) {
    basis.process().ifPresent(process -> node.put("process", process.code()));
    basis.origin().ifPresent(origin -> node.put("origin", origin));
    basis.faq().ifPresent(faq -> node.put("faq", faq));
    if (!basis.evidence().isEmpty()) {
      ArrayNode evidence = node.putArray("evidence");
      for (Evidence sentence : basis.evidence()) {
        evidence
            .addObject()
            .put("start", sentence.span().start())
            .put("end", sentence.span().end())
            .put("text", sentence.text());
      }
    }
  }

  private static ArrayNode options(List<Option> options) {
    ArrayNode array = JSON.createArrayNode();
    for (Option option : options) {
      ObjectNode node = array.addObject().put("id", option.id()).put("text", option.text());
      node.put("correct", option.isKey());
      option.misreading().ifPresent(misreading -> node.put("misreading", misreading.code()));
      putRationale(node, option.rationale());
    }
    return array;
  }

  private static ArrayNode orderedOptions(List<Option> options) {
    ArrayNode array = JSON.createArrayNode();
    for (Option option : options) {
      ObjectNode node = array.addObject().put("id", option.id()).put("text", option.text());
      putRationale(node, option.rationale());
    }
    return array;
  }

  private static ArrayNode items(List<Question.Matching.Item> items) {
    ArrayNode array = JSON.createArrayNode();
    for (Question.Matching.Item item : items) {
      ObjectNode node = array.addObject().put("id", item.id()).put("text", item.text());
      putRationale(node, item.rationale());
    }
    return array;
  }

  private static void putRationale(ObjectNode node, String rationale) {
    if (!rationale.isEmpty()) {
      node.put("rationale", rationale);
    }
  }

  /** Whole numbers are written without a fraction, as people write them. */
  private static ObjectNode putNumber(ObjectNode node, String name, double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e9
        ? node.put(name, (long) value)
        : node.put(name, value);
  }

  /**
   * Reads what {@link #write} wrote, or a question of a file that its schema has accepted.
   *
   * @throws IllegalArgumentException if it breaks a rule of its type that no schema can state
   */
  public static Question read(JsonNode node) {
    String stem = node.path("stem").asText();
    double points = node.path("points").asDouble(1);
    Basis basis = readBasis(node);
    Question.Type type = Question.Type.ofCode(node.path("type").asText());
    return switch (type) {
      case SINGLE_CHOICE ->
          new Question.SingleChoice(stem, points, readOptions(node.path("options")), basis);
      case MULTIPLE_CHOICE ->
          new Question.MultipleChoice(stem, points, readOptions(node.path("options")), basis);
      case TRUE_FALSE -> readTrueFalse(stem, points, readOptions(node.path("options")), basis);
      case CLOZE ->
          new Question.Cloze(stem, points, list(node.path("blanks"), QuestionJson::blank), basis);
      case MATCHING ->
          new Question.Matching(
              stem,
              points,
              list(node.path("left"), QuestionJson::item),
              list(node.path("right"), QuestionJson::item),
              pairs(node.path("pairs")),
              basis);
      case ORDERING ->
          new Question.Ordering(
              stem, points, list(node.path("options"), QuestionJson::orderedOption), basis);
      case SHORT_ANSWER ->
          new Question.ShortAnswer(
              stem,
              points,
              list(node.path("accepted"), JsonNode::asText),
              list(node.path("rubric"), QuestionJson::rubricLevel),
              basis);
    };
  }

  private static Question readTrueFalse(
      String stem, double points, List<Option> options, Basis basis) {
    Optional<Option> whenTrue = options.stream().filter(o -> o.id().equals("true")).findFirst();
    Optional<Option> whenFalse = options.stream().filter(o -> o.id().equals("false")).findFirst();
    if (options.size() != 2 || whenTrue.isEmpty() || whenFalse.isEmpty()) {
      throw new IllegalArgumentException(
          "The options of a true/false question have the ids true and false");
    }
    return new Question.TrueFalse(stem, points, whenTrue.get(), whenFalse.get(), basis);
  }

  private static Basis readBasis(JsonNode node) {
    return new Basis(
        text(node, "process").flatMap(CognitiveProcess::ofCode),
        text(node, "origin"),
        node.has("faq") ? OptionalInt.of(node.path("faq").asInt()) : OptionalInt.empty(),
        list(node.path("evidence"), QuestionJson::evidence));
  }

  private static Evidence evidence(JsonNode node) {
    return new Evidence(
        new Span(node.path("start").asInt(), node.path("end").asInt()), node.path("text").asText());
  }

  private static List<Option> readOptions(JsonNode array) {
    return list(
        array,
        node ->
            new Option(
                node.path("id").asText(),
                node.path("text").asText(),
                node.path("correct").asBoolean(),
                text(node, "misreading").flatMap(Misreading::ofCode),
                node.path("rationale").asText("")));
  }

  private static Option orderedOption(JsonNode node) {
    return Option.key(
        node.path("id").asText(), node.path("text").asText(), node.path("rationale").asText(""));
  }

  private static Question.Cloze.Blank blank(JsonNode node) {
    return new Question.Cloze.Blank(node.path("id").asText(), readOptions(node.path("options")));
  }

  private static Question.Matching.Item item(JsonNode node) {
    return new Question.Matching.Item(
        node.path("id").asText(), node.path("text").asText(), node.path("rationale").asText(""));
  }

  private static Question.ShortAnswer.RubricLevel rubricLevel(JsonNode node) {
    return new Question.ShortAnswer.RubricLevel(
        node.path("points").asDouble(), node.path("text").asText());
  }

  private static Map<String, String> pairs(JsonNode object) {
    Map<String, String> pairs = new LinkedHashMap<>();
    object.fields().forEachRemaining(field -> pairs.put(field.getKey(), field.getValue().asText()));
    return pairs;
  }

  private static Optional<String> text(JsonNode node, String name) {
    return node.hasNonNull(name) ? Optional.of(node.get(name).asText()) : Optional.empty();
  }

  private static <T> List<T> list(JsonNode array, Function<JsonNode, T> reader) {
    List<T> list = new ArrayList<>();
    array.forEach(node -> list.add(reader.apply(node)));
    return list;
  }
}
