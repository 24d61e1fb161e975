package org.civiquiz.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;
import org.civiquiz.core.article.Block;
import org.civiquiz.core.text.Span;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The FAQ entries that a page states only for machines, in schema.org JSON-LD. */
final class JsonLdFaq {

  private static final ObjectMapper JSON = new ObjectMapper();

  private JsonLdFaq() {}

  /** Adds the entries whose question the text does not show. */
  static void append(Document document, StringBuilder text, List<Block> blocks) {
    String shown = normalized(text.toString());
    for (Element script : document.select("script[type=application/ld+json]")) {
      try {
        for (JsonNode type : JSON.readTree(script.data()).findParents("acceptedAnswer")) {
          add(type, shown, text, blocks);
        }
      } catch (JsonProcessingException e) {
        // Nothing that a reader of the page would miss.
        continue;
      }
    }
  }

  private static void add(JsonNode entry, String shown, StringBuilder text, List<Block> blocks) {
    String question = plain(entry.path("name").asText(""));
    JsonNode accepted = entry.path("acceptedAnswer");
    JsonNode first = accepted.isArray() ? accepted.path(0) : accepted;
    String answer = plain(first.path("text").asText(""));
    if (question.isEmpty() || answer.isEmpty() || shown.contains(normalized(question))) {
      return;
    }
    add(Block.Kind.QUESTION, question, text, blocks);
    add(Block.Kind.ANSWER, answer, text, blocks);
  }

  private static void add(Block.Kind kind, String words, StringBuilder text, List<Block> blocks) {
    if (text.length() > 0) {
      text.append(kind == Block.Kind.QUESTION ? "\n\n" : "\n");
    }
    int start = text.length();
    text.append(words);
    blocks.add(new Block(kind, new Span(start, text.length()), 0));
  }

  private static String plain(String html) {
    return Jsoup.parse(html).text().strip();
  }

  private static String normalized(String words) {
    return words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }
}
