package org.civiquiz.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.civiquiz.core.question.QuizDocument.Faq;
import org.civiquiz.core.text.Span;

/** How the FAQ of an article is written as JSON, in quiz files and in its column. */
public final class FaqJson {

  private static final JsonMapper JSON = new JsonMapper();

  private FaqJson() {}

  public static ArrayNode write(List<Faq> faq) {
    ArrayNode array = JSON.createArrayNode();
    for (Faq entry : faq) {
      array
          .addObject()
          .put("question", entry.question())
          .put("answer", entry.answer())
          .put("start", entry.span().start())
          .put("end", entry.span().end());
    }
    return array;
  }

  /** Reads what {@link #write} wrote. */
  public static List<Faq> read(String json) {
    try {
      return read(JSON.readTree(json));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads the FAQ of a file that the schema has accepted. */
  public static List<Faq> read(JsonNode array) {
    List<Faq> faq = new ArrayList<>();
    for (JsonNode entry : array) {
      faq.add(
          new Faq(
              entry.path("question").asText(),
              entry.path("answer").asText(),
              new Span(entry.path("start").asInt(), entry.path("end").asInt())));
    }
    return faq;
  }
}
