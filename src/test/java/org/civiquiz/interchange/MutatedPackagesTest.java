package org.civiquiz.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Damaged samples are read or refused; nothing else ever happens. */
class MutatedPackagesTest {

  private static final String[] PIECES = {
    "<",
    ">",
    "&",
    "\"",
    "value",
    "identifier=\"x\"",
    "<p/>",
    "</item>",
    "A",
    "-1",
    "1e999",
    "\u0000",
    ""
  };

  @ParameterizedTest
  @ValueSource(
      strings = {
        "qti30",
        "qti22-item.xml",
        "qti21/items/a-truefalse.xml",
        "qti21/items/b-feedback.xml",
        "qti21/items/c-cloze.xml",
        "qti21/items/d-match.xml",
        "qti21/items/e-order.xml",
        "qti21/items/f-entry.xml",
        "canvas/gq1/gq1.xml",
        "blackboard/res00001.dat",
        "h5p"
      })
  @Timeout(value = 120, unit = TimeUnit.SECONDS)
  void damagedSample_isReadOrRefused(String name) throws IOException {
    byte[] sample = PackageFormatsTest.bytes(name);
    int answers = 0;
    for (int seed = 0; seed < 200; seed++) {
      try {
        QuizFiles.read(mutated(sample, new SplittableRandom(seed)));
        answers++;
      } catch (QuizFileException e) {
        assertThat(e.getMessage()).isNotBlank();
        answers++;
      }
    }
    assertThat(answers).isEqualTo(200);
  }

  private static byte[] mutated(byte[] sample, SplittableRandom random) {
    StringBuilder text = new StringBuilder(new String(sample, StandardCharsets.ISO_8859_1));
    for (int i = random.nextInt(1, 4); i > 0; i--) {
      int at = random.nextInt(text.length());
      int end = Math.min(text.length(), at + random.nextInt(0, 12));
      text.replace(at, end, PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString().getBytes(StandardCharsets.ISO_8859_1);
  }
}
