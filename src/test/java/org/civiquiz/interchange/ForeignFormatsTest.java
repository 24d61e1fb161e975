package org.civiquiz.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole sample files against all that is read of them. */
class ForeignFormatsTest {

  private static final Path SAMPLES = Path.of("src/test/resources/interchange");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "council.moodle.xml",
        "kinds.moodle.xml",
        "embedded.moodle.xml",
        "pictures.moodle.xml",
        "kinds.gift",
        "lower.aiken.txt",
        "kinds.csv",
        "form.csv",
        "letters.csv",
        "semicolons.csv",
        "base64.opentrivia.json",
        "gapmatch.qti21.xml",
        "parts.canvas.xml",
        "council.gift",
        "council.aiken.txt",
        "council.opentrivia.json",
        "council.classquiz.json",
        "council.razzia.json",
        "council.csv"
      })
  void sample_isReadAsExpected(String name) throws IOException {
    QuizReading reading = QuizFiles.read(Files.readAllBytes(SAMPLES.resolve(name)));

    Path expected = SAMPLES.resolve(name + ".expected");
    assertThat(ReadingText.of(reading)).isEqualTo(Files.readString(expected));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "council.moodle.xml",
        "kinds.moodle.xml",
        "embedded.moodle.xml",
        "pictures.moodle.xml",
        "kinds.gift",
        "lower.aiken.txt",
        "kinds.csv",
        "form.csv",
        "letters.csv",
        "semicolons.csv",
        "base64.opentrivia.json",
        "gapmatch.qti21.xml",
        "parts.canvas.xml",
        "council.gift",
        "council.aiken.txt",
        "council.opentrivia.json",
        "council.classquiz.json",
        "council.razzia.json",
        "council.csv"
      })
  void whatIsRead_isAQuizOfOurOwn(String name) throws IOException {
    QuizReading reading = QuizFiles.read(Files.readAllBytes(SAMPLES.resolve(name)));

    QuizReading again =
        QuizFiles.read(QuizJson.writeText(reading.document()).getBytes(StandardCharsets.UTF_8));

    assertThat(again.document()).isEqualTo(reading.document());
    assertThat(again.skipped()).isEmpty();
  }
}
