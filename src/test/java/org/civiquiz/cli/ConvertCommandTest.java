package org.civiquiz.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ConvertCommandTest {

  @TempDir Path directory;

  private final ByteArrayOutputStream result = new ByteArrayOutputStream();
  private final StringWriter errors = new StringWriter();

  @Test
  void moodleToGift_keepsWhatGiftHolds() throws Exception {
    Path file = Path.of("src/test/resources/interchange/council.classquiz.json");

    int exitCode = convert(file.toString(), "--to", "gift");

    assertThat(exitCode).isZero();
    assertThat(result.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            """
            $CATEGORY: $course$/top/Council vote

            // [id:q1]
            ::q1::[plain]Who passed the park plan? {
            ~The mayor alone
            =The council
            }

            // [id:q2]
            ::q2::[plain]Which of these are days? {
            ~%50%Monday
            ~%50%Tuesday
            ~%-50%May
            }

            // [id:q3]
            ::q3::[plain]Which statements are confirmed? {
            ~%50%The vote was 7 to 2.
            ~%50%Work begins on May 3.
            ~%-50%Trees will be cut.
            }

            // [id:q4]
            ::q4::[plain]What was passed? {
            =the plan
            }
            """);
    assertThat(errors.toString())
        .contains(file + ":11:3 Its kind cannot be imported: a number within a range (RANGE)")
        .contains("civiquiz: not read: questions[3]: That capital letters count")
        .contains(
            "civiquiz: not kept: q5: The whole question is left out: GIFT cannot ask to put things"
                + " in order");
  }

  @Test
  void fileWithAFault_isNamedWithItsLine() throws Exception {
    Path file = Files.writeString(directory.resolve("quiz.txt"), "::q1::Who? {=a ~a");

    int exitCode = convert(file.toString(), "--to", "csv");

    assertThat(exitCode).isEqualTo(1);
    assertThat(errors.toString())
        .startsWith(file + ":1:12 The answer never closes.")
        .contains("No question can be converted.");
    assertThat(result.size()).isZero();
  }

  @Test
  void unknownFormat_isWrongUsage() {
    assertThat(convert("quiz.json", "--to", "word")).isEqualTo(2);
    assertThat(convert("quiz.json")).isEqualTo(2);
    assertThat(errors.toString()).contains("--to: there is no “word”, only civiquiz, moodle, gift");
  }

  private int convert(String... arguments) {
    return new CommandLine(new ConvertCommand(new PrintStream(result, true)))
        .setErr(new PrintWriter(errors, true))
        .execute(arguments);
  }
}
