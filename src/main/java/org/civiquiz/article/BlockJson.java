package org.civiquiz.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.civiquiz.core.article.Block;
import org.civiquiz.core.text.Span;

/** How the blocks and the warnings of an article are written in their columns. */
final class BlockJson {

  private static final JsonMapper JSON = new JsonMapper();

  private BlockJson() {}

  static String write(List<Block> blocks) {
    ArrayNode array = JSON.createArrayNode();
    for (Block block : blocks) {
      array
          .addObject()
          .put("kind", block.kind().name())
          .put("start", block.span().start())
          .put("end", block.span().end())
          .put("level", block.level());
    }
    return array.toString();
  }

  static List<Block> read(String json) {
    List<Block> blocks = new ArrayList<>();
    for (JsonNode block : tree(json)) {
      blocks.add(
          new Block(
              Block.Kind.valueOf(block.path("kind").asText()),
              new Span(block.path("start").asInt(), block.path("end").asInt()),
              block.path("level").asInt()));
    }
    return blocks;
  }

  static String writeLines(List<String> lines) {
    ArrayNode array = JSON.createArrayNode();
    lines.forEach(array::add);
    return array.toString();
  }

  static List<String> readLines(String json) {
    List<String> lines = new ArrayList<>();
    tree(json).forEach(line -> lines.add(line.asText()));
    return lines;
  }

  private static JsonNode tree(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
