package org.civiquiz.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import org.civiquiz.interchange.Fault;
import org.civiquiz.interchange.Loss;
import org.civiquiz.interchange.QuizFileException;
import org.civiquiz.interchange.QuizFiles;
import org.civiquiz.interchange.QuizFormats;
import org.civiquiz.interchange.QuizReading;
import org.civiquiz.interchange.QuizWriter;
import org.civiquiz.interchange.WrittenQuiz;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Turns a quiz file of any format into another, and lists what is lost on the way. */
@Command(
    name = "convert",
    description =
        "Prints a quiz file in another format; what that cannot hold is listed on standard error.")
final class ConvertCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", description = "A quiz file of any format.")
  private Path file;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "FORMAT",
      description = "One of: ${COMPLETION-CANDIDATES}.",
      completionCandidates = Names.class)
  private String format;

  @Spec private CommandSpec command;

  private final PrintStream result;

  ConvertCommand() {
    this(System.out);
  }

  /**
   * @param result where the bytes of the new file go
   */
  ConvertCommand(PrintStream result) {
    this.result = result;
  }

  @Override
  public Integer call() {
    QuizWriter writer =
        QuizFormats.findWriter(format)
            .orElseThrow(
                () ->
                    new ParameterException(
                        command.commandLine(),
                        "--to: there is no “%s”, only %s"
                            .formatted(format, String.join(", ", QuizFormats.NAMES))));
    QuizReading reading;
    try {
      reading = QuizFiles.read(Files.readAllBytes(file));
    } catch (QuizFileException e) {
      e.faults().forEach(this::say);
      return CiviquizCommand.FAULT;
    } catch (IOException e) {
      String reason = e instanceof NoSuchFileException ? "There is no such file." : e.toString();
      say("civiquiz: " + file + ": " + reason);
      return CiviquizCommand.FAULT;
    }
    reading.skipped().forEach(this::say);
    if (reading.document().questions().isEmpty() && !reading.skipped().isEmpty()) {
      say("civiquiz: " + file + ": No question can be converted.");
      return CiviquizCommand.FAULT;
    }
    WrittenQuiz written = writer.write(reading.document());
    say("not read", reading.losses());
    say("not kept", written.losses());
    result.writeBytes(written.bytes());
    result.flush();
    return 0;
  }

  private void say(Fault fault) {
    say(fault.inFile(file.toString()));
  }

  private void say(String what, List<Loss> losses) {
    losses.forEach(loss -> say("civiquiz: %s: %s: %s".formatted(what, loss.where(), loss.what())));
  }

  private void say(String line) {
    command.commandLine().getErr().println(line);
  }

  /** The names of the formats, for the help text. */
  static final class Names implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return QuizFormats.NAMES.iterator();
    }
  }
}
