package org.civiquiz.testsupport;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An example of a specification file: a text, a line with a dot, and what the text must give.
 *
 * @param title the heading above the example
 * @param expected the lines after the dot; none if the text must give nothing
 */
public record SpecExample(String title, String source, List<String> expected) {

  private static final Pattern EXAMPLE =
      Pattern.compile("(?m)^## (.+)\\R\\R```example\\R([\\s\\S]*?)^\\.$\\R([\\s\\S]*?)^```$");

  public SpecExample {
    expected = List.copyOf(expected);
  }

  /** All examples of a file on the class path, in order. */
  public static List<SpecExample> readAll(String file) {
    try (InputStream stream = SpecExample.class.getResourceAsStream(file)) {
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      List<SpecExample> examples = new ArrayList<>();
      Matcher matcher = EXAMPLE.matcher(text);
      while (matcher.find()) {
        examples.add(
            new SpecExample(
                matcher.group(1),
                matcher.group(2).strip(),
                matcher.group(3).lines().filter(line -> !line.isBlank()).toList()));
      }
      return examples;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return title;
  }
}
