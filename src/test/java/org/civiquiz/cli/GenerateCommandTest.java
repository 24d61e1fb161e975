package org.civiquiz.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.civiquiz.interchange.QuizFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command line from an article to a quiz, without a server. */
class GenerateCommandTest {

  private static final String ARTICLE =
      """
      Harbor town votes on a new bridge

      The town council of Larkhaven approved a new bridge on Tuesday. Mayor Ada Brandt asked the \
      ferry company to keep its boats for two more years. The company asked the town for 300,000 \
      dollars in return.

      “We will not leave the island without a way home,” said Ada Brandt, the mayor of Larkhaven. \
      Peter Olm, the head of the ferry company, said that the boats need new engines.
      """;

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void generate_article_printsValidQuizAndWritesReport() throws Exception {
    Path article = Files.writeString(folder.resolve("bridge.txt"), ARTICLE);
    Path report = folder.resolve("report.json");

    int exitCode = run(article.toString(), "--report", report.toString());

    assertThat(exitCode).isZero();
    assertThat(out.toString()).endsWith("}\n").doesNotEndWith("\n\n");
    assertThat(QuizFiles.read(out.toString().getBytes("UTF-8")).faults()).isEmpty();
    assertThat(report).content().contains("\"candidates\"");
  }

  @Test
  void generate_missingFile_namesItAndFails() {
    int exitCode = run(folder.resolve("nowhere.txt").toString());

    assertThat(exitCode).isEqualTo(1);
    assertThat(err.toString()).contains("nowhere.txt");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void generate_emptyFile_namesItAndFails() throws Exception {
    Path empty = Files.writeString(folder.resolve("empty.md"), "\n \n");

    assertThat(run(empty.toString())).isEqualTo(1);
    assertThat(err.toString()).contains("empty.md");
  }

  @Test
  void generate_unknownType_isWrongUsage() throws Exception {
    Path article = Files.writeString(folder.resolve("bridge.txt"), ARTICLE);

    assertThat(run(article.toString(), "--types", "riddle")).isEqualTo(2);
    assertThat(err.toString()).contains("riddle").contains("single_choice");
  }

  private int run(String... arguments) {
    CommandLine commandLine = new CommandLine(new GenerateCommand());
    commandLine.setOut(new PrintWriter(out, true));
    commandLine.setErr(new PrintWriter(err, true));
    return commandLine.execute(arguments);
  }
}
