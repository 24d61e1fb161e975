package org.civiquiz.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CheckCommandTest {

  @TempDir Path directory;

  private final StringWriter output = new StringWriter();
  private final StringWriter errors = new StringWriter();

  @Test
  void brokenJson_isReportedWithItsPlace() throws Exception {
    Path file = Files.writeString(directory.resolve("quiz.json"), "{\n  \"format\": }");

    int exitCode = check(file.toString());

    assertThat(exitCode).isEqualTo(1);
    assertThat(output.toString()).startsWith(file + ":2:");
  }

  @Test
  void missingFile_isNamed() {
    int exitCode = check(directory.resolve("none.json").toString());

    assertThat(exitCode).isEqualTo(1);
    assertThat(errors.toString()).contains("none.json: There is no such file.");
  }

  @Test
  void noFile_isWrongUsage() {
    assertThat(check()).isEqualTo(2);
  }

  private int check(String... arguments) {
    return new CommandLine(new CheckCommand())
        .setOut(new PrintWriter(output, true))
        .setErr(new PrintWriter(errors, true))
        .execute(arguments);
  }
}
