package org.civiquiz.interchange.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.UnaryOperator;
import java.util.stream.StreamSupport;
import org.civiquiz.interchange.UnusableQuestionException;

/** The ways in which the Open Trivia Database packs its texts when it is asked to. */
enum OpenTriviaEncoding {
  HTML(text -> text),
  URL(text -> URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8)),
  BASE64(text -> new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8));

  private static final String MULTIPLE = "bXVsdGlwbGU=";
  private static final String BOOLEAN = "Ym9vbGVhbg==";

  private final UnaryOperator<String> decoding;

  OpenTriviaEncoding(UnaryOperator<String> decoding) {
    this.decoding = decoding;
  }

  /** The encoding that the whole answer is in. */
  static OpenTriviaEncoding of(JsonNode questions) {
    if (texts(questions, "type", MULTIPLE + "|" + BOOLEAN)) {
      return BASE64;
    }
    boolean isUrl =
        texts(questions, "question", "(?:[\\w.!~*'()-]|%[0-9A-Fa-f]{2})+")
            && StreamSupport.stream(questions.spliterator(), false)
                .anyMatch(node -> node.path("question").asText().contains("%20"));
    return isUrl ? URL : HTML;
  }

  private static boolean texts(JsonNode questions, String field, String pattern) {
    return !questions.isEmpty()
        && StreamSupport.stream(questions.spliterator(), false)
            .allMatch(node -> node.path(field).asText().matches(pattern));
  }

  JsonNode decoded(JsonNode node) {
    if (this == HTML || !node.isObject()) {
      return node;
    }
    ObjectNode decoded = JsonNodeFactory.instance.objectNode();
    node.fields().forEachRemaining(field -> decoded.set(field.getKey(), value(field.getValue())));
    return decoded;
  }

  private JsonNode value(JsonNode value) {
    if (value.isArray()) {
      var values = JsonNodeFactory.instance.arrayNode();
      value.forEach(one -> values.add(value(one)));
      return values;
    }
    if (!value.isTextual()) {
      return value;
    }
    try {
      return JsonNodeFactory.instance.textNode(decoding.apply(value.asText()));
    } catch (IllegalArgumentException e) {
      throw new UnusableQuestionException("A text of it is not packed as the others are");
    }
  }
}
