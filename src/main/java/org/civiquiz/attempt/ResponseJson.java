package org.civiquiz.attempt;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.civiquiz.core.question.Response;

/**
 * How a response is written in its column: {@code options}, {@code text} or {@code pairs}, in the
 * ids of the question. Equal responses are written equally.
 */
public final class ResponseJson {

  private static final JsonMapper JSON = new JsonMapper();

  private ResponseJson() {}

  public static String write(Response response) {
    ObjectNode node = JSON.createObjectNode();
    if (response instanceof Response.Chosen chosen) {
      ArrayNode options = node.putArray("options");
      chosen.options().forEach(options::add);
    } else if (response instanceof Response.Paired paired) {
      ObjectNode pairs = node.putObject("pairs");
      new TreeMap<>(paired.pairs()).forEach(pairs::put);
    } else if (response instanceof Response.Entered entered) {
      node.put("text", entered.text());
    }
    return node.toString();
  }

  /** Reads what {@link #write} wrote. */
  public static Response read(String content) {
    try {
      JsonNode node = JSON.readTree(content);
      if (node.has("text")) {
        return new Response.Entered(node.get("text").asText());
      }
      if (node.has("pairs")) {
        Map<String, String> pairs = new LinkedHashMap<>();
        node.get("pairs")
            .fields()
            .forEachRemaining(pair -> pairs.put(pair.getKey(), pair.getValue().asText()));
        return new Response.Paired(pairs);
      }
      List<String> options = new ArrayList<>();
      node.path("options").forEach(option -> options.add(option.asText()));
      return new Response.Chosen(options);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
