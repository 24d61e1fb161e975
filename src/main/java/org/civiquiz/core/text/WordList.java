package org.civiquiz.core.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads lists of words that lie beside the classes of the core: one entry a line, "#" starts a
 * comment.
 */
public final class WordList {

  private WordList() {}

  /** A list of this package. */
  static Set<String> read(String name) {
    return read(WordList.class, name);
  }

  /**
   * The entries of a list, in the order of the file.
   *
   * @param reader the class beside which the list lies
   * @throws IllegalStateException if there is no such list
   */
  public static Set<String> read(Class<?> reader, String name) {
    return Collections.unmodifiableSet(new LinkedHashSet<>(lines(reader, name)));
  }

  /**
   * The entries of a list whose lines have the form {@code key = value}.
   *
   * @param reader the class beside which the list lies
   * @throws IllegalStateException if there is no such list, or a line has another form
   */
  public static Map<String, String> readPairs(Class<?> reader, String name) {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (String line : lines(reader, name)) {
      int equals = line.indexOf('=');
      if (equals < 1) {
        throw new IllegalStateException("Not a pair in " + name + ": " + line);
      }
      pairs.put(line.substring(0, equals).strip(), line.substring(equals + 1).strip());
    }
    return Collections.unmodifiableMap(pairs);
  }

  private static List<String> lines(Class<?> reader, String name) {
    try (InputStream stream = reader.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("No such list beside " + reader.getName() + ": " + name);
      }
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
      return lines
          .lines()
          .map(line -> line.replaceFirst("#.*", "").strip())
          .filter(line -> !line.isEmpty())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
