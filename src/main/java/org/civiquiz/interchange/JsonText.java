package org.civiquiz.interchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * JSON of unknown origin: read strictly and within limits, and able to tell where each value
 * stands.
 */
public final class JsonText {

  static final int DEEPEST_NESTING = 32;
  // A question of the largest allowed file has room for a hundred values and more.
  static final int MOST_VALUES = 2_000_000;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder().maxNestingDepth(DEEPEST_NESTING).build())
          .build();
  private static final JsonMapper MAPPER = new JsonMapper(FACTORY);

  private final String text;
  private final JsonNode root;

  private JsonText(String text, JsonNode root) {
    this.text = text;
    this.root = root;
  }

  /**
   * @throws QuizFileException if these bytes are not JSON in UTF-8, or break a limit
   */
  public static JsonText read(byte[] bytes) {
    String text = decode(bytes);
    check(text);
    try {
      return new JsonText(text, MAPPER.readTree(text));
    } catch (JsonProcessingException e) {
      throw unreadable(place(e.getLocation()), reason(e));
    }
  }

  /** The names of the fields of the outermost object, as far as this can be read as JSON. */
  static Set<String> fieldsOf(String text) {
    Set<String> fields = new HashSet<>();
    try (JsonParser parser = FACTORY.createParser(text)) {
      if (parser.nextToken() == JsonToken.START_OBJECT) {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
          fields.add(parser.currentName());
          parser.nextToken();
          parser.skipChildren();
        }
      }
    } catch (IOException e) {
      return fields;
    }
    return fields;
  }

  public JsonNode root() {
    return root;
  }

  /** Where the values with these paths ({@code questions[3].options}) begin. */
  public Map<String, Place> places(Set<String> paths) {
    Map<String, Place> places = new HashMap<>();
    if (paths.isEmpty()) {
      return places;
    }
    try (JsonParser parser = FACTORY.createParser(text)) {
      parser.nextToken();
      locate(parser, "", paths, places);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return places;
  }

  private static void locate(
      JsonParser parser, String path, Set<String> paths, Map<String, Place> places)
      throws IOException {
    if (paths.contains(path)) {
      places.putIfAbsent(path, place(parser.currentTokenLocation()));
    }
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String field = path.isEmpty() ? parser.currentName() : path + "." + parser.currentName();
        if (paths.contains(field)) {
          places.putIfAbsent(field, place(parser.currentTokenLocation()));
        }
        parser.nextToken();
        locate(parser, field, paths, places);
      }
    } else if (parser.currentToken() == JsonToken.START_ARRAY) {
      for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
        locate(parser, path + "[" + i + "]", paths, places);
      }
    }
  }

  private static String decode(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    CoderResult result =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(in, out, true);
    String text = out.flip().toString();
    try {
      if (result.isError()) {
        result.throwException();
      }
    } catch (CharacterCodingException e) {
      int line = (int) text.chars().filter(c -> c == '\n').count() + 1;
      int column = text.length() - (text.lastIndexOf('\n') + 1) + 1;
      throw unreadable(Place.at(line, column), "The file is not in UTF-8. Save it as UTF-8.");
    }
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  // Done before the tree is built, so that a hostile file costs no memory.
  private static void check(String text) {
    try (JsonParser parser = FACTORY.createParser(text)) {
      int values = 0;
      int depth = 0;
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (depth == 0 && values > 0) {
          throw unreadable(place(parser.currentTokenLocation()), "The file goes on after its end");
        }
        if (++values > MOST_VALUES) {
          String message = "A quiz file may hold at most 2,000,000 values";
          throw new QuizFileException(QuizFileException.Kind.TOO_LARGE, message, List.of());
        }
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        if (token == JsonToken.VALUE_STRING || token == JsonToken.FIELD_NAME) {
          checkCharacters(parser.getText(), place(parser.currentTokenLocation()));
        }
      }
      if (values == 0) {
        throw unreadable(Place.START, "The file is empty");
      }
    } catch (JsonProcessingException e) {
      throw unreadable(place(e.getLocation()), reason(e));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String reason(JsonProcessingException e) {
    return e instanceof JsonEOFException ? "The JSON ends too early" : e.getOriginalMessage();
  }

  private static void checkCharacters(String value, Place place) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == 0) {
        throw unreadable(place, "This text has a NUL character");
      }
      if (Character.isHighSurrogate(c)
          && i + 1 < value.length()
          && Character.isLowSurrogate(value.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(c)) {
        throw unreadable(place, "This text has half of a surrogate pair");
      }
    }
  }

  private static QuizFileException unreadable(Place place, String message) {
    return QuizFileException.unreadable(place.fault(message));
  }

  private static Place place(JsonLocation location) {
    return location == null ? Place.START : Place.at(location.getLineNr(), location.getColumnNr());
  }
}
