package org.civiquiz.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.civiquiz.interchange.Fault;
import org.civiquiz.interchange.QuizFileException;
import org.civiquiz.interchange.QuizFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists what is wrong in quiz files, one line for each fault. */
@Command(
    name = "check",
    description = "Validates quiz files and prints FILE:LINE:COLUMN message for each fault.")
final class CheckCommand implements Callable<Integer> {

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "A quiz file (JSON).")
  private List<Path> files;

  @Spec private CommandSpec command;

  @Override
  public Integer call() {
    boolean isFaultless = true;
    for (Path file : files) {
      isFaultless &= check(file);
    }
    return isFaultless ? 0 : CiviquizCommand.FAULT;
  }

  private boolean check(Path file) {
    try {
      List<Fault> faults = faultsOf(Files.readAllBytes(file));
      PrintWriter out = command.commandLine().getOut();
      for (Fault fault : faults) {
        out.println(fault.inFile(file.toString()));
      }
      return faults.isEmpty();
    } catch (IOException e) {
      String reason = e instanceof NoSuchFileException ? "There is no such file." : e.toString();
      command.commandLine().getErr().println("civiquiz: " + file + ": " + reason);
      return false;
    }
  }

  private static List<Fault> faultsOf(byte[] content) {
    try {
      return QuizFiles.read(content).faults();
    } catch (QuizFileException e) {
      // A file over a limit has its fault nowhere in particular.
      return e.faults().isEmpty() ? List.of(new Fault("", e.getMessage(), 1, 1)) : e.faults();
    }
  }
}
