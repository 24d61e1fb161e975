package org.civiquiz.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole sample packages against all that is read of them. */
class PackageFormatsTest {

  private static final Path SAMPLES = Path.of("src/test/resources/interchange");

  @ParameterizedTest
  @ValueSource(strings = {"qti30", "qti21", "qti22-item.xml", "canvas", "blackboard", "h5p"})
  void sample_isReadAsExpected(String name) throws IOException {
    QuizReading reading = QuizFiles.read(bytes(name));

    Path expected = SAMPLES.resolve(name + ".expected");
    assertThat(ReadingText.of(reading)).isEqualTo(Files.readString(expected));
    QuizReading again =
        QuizFiles.read(QuizJson.writeText(reading.document()).getBytes(StandardCharsets.UTF_8));
    assertThat(again.document()).isEqualTo(reading.document());
  }

  /** A sample file, or a sample folder as a zip archive. */
  static byte[] bytes(String name) throws IOException {
    Path sample = SAMPLES.resolve(name);
    if (Files.isRegularFile(sample)) {
      return Files.readAllBytes(sample);
    }
    Map<String, String> files = new LinkedHashMap<>();
    try (Stream<Path> paths = Files.walk(sample)) {
      List<Path> sorted = paths.filter(Files::isRegularFile).sorted().toList();
      for (Path file : sorted) {
        String entry = sample.relativize(file).toString().replace('\\', '/');
        files.put(entry, Files.readString(file));
      }
    }
    return Zips.of(files);
  }
}
