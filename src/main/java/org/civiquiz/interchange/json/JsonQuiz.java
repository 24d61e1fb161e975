package org.civiquiz.interchange.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.civiquiz.interchange.JsonText;
import org.civiquiz.interchange.Place;
import org.civiquiz.interchange.QuizFileException;
import org.civiquiz.interchange.UnusableQuestionException;

/** A foreign JSON file with a list of questions, each of which knows its path and its place. */
final class JsonQuiz {

  private final JsonText json;
  private final String list;
  private final Map<String, Place> places;

  private JsonQuiz(JsonText json, String list) {
    this.json = json;
    this.list = list;
    Set<String> paths =
        IntStream.range(0, json.root().path(list).size())
            .mapToObj(this::path)
            .collect(Collectors.toSet());
    this.places = json.places(paths);
  }

  /**
   * @param list the field that has the questions
   * @throws QuizFileException if this is not JSON, or the list is missing or empty
   */
  static JsonQuiz read(byte[] bytes, String list) {
    JsonText json = JsonText.read(bytes);
    if (!json.root().path(list).isArray()) {
      throw QuizFileException.invalid(
          Place.START.called(list).fault("The list “%s” is missing".formatted(list)));
    }
    return new JsonQuiz(json, list);
  }

  JsonNode root() {
    return json.root();
  }

  JsonNode questions() {
    return json.root().path(list);
  }

  Place place(int question) {
    return places.getOrDefault(path(question), Place.START).called(path(question));
  }

  private String path(int question) {
    return list + "[" + question + "]";
  }

  /**
   * @throws UnusableQuestionException if the field is missing, or not a text
   */
  static String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    if (!value.isTextual() || value.asText().isBlank()) {
      throw new UnusableQuestionException("It has no text in “%s”".formatted(field));
    }
    return value.asText();
  }

  /**
   * @throws UnusableQuestionException if the field is missing, or not a list
   */
  static JsonNode list(JsonNode node, String field) {
    if (!node.path(field).isArray()) {
      throw new UnusableQuestionException("It has no list “%s”".formatted(field));
    }
    return node.path(field);
  }
}
