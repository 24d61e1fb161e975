package org.civiquiz.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.civiquiz.database.DatabaseUnavailableException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ScopeType;

/** The program as a whole; without a command it starts the server. */
@Command(
    name = "civiquiz",
    description = "Quizzes about news articles, for civics classes. Without a command: serve.",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class,
    scope = ScopeType.INHERIT,
    subcommands = {
      ServeCommand.class,
      GenerateCommand.class,
      CheckCommand.class,
      ConvertCommand.class,
      BackupCommand.class,
      RestoreCommand.class
    })
public final class CiviquizCommand implements Callable<Integer> {

  /** The input is at fault, or what the program needs is not there. */
  static final int FAULT = 1;

  private CiviquizCommand() {}

  /** Runs the command that the arguments name, and gives the process's exit code. */
  public static int run(String... args) {
    CommandLine commandLine = new CommandLine(new CiviquizCommand());
    commandLine.setOut(new PrintWriter(System.out, true, UTF_8));
    commandLine.setErr(new PrintWriter(System.err, true, UTF_8));
    commandLine.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
    commandLine.setExecutionExceptionHandler(CiviquizCommand::report);
    return commandLine.execute(args);
  }

  @Override
  public Integer call() {
    return new ServeCommand().call();
  }

  /** What the person at the keyboard can put right is one line; anything else is our fault. */
  private static int report(
      Exception failure, CommandLine commandLine, CommandLine.ParseResult arguments)
      throws Exception {
    if (failure instanceof DatabaseUnavailableException) {
      commandLine.getErr().println("civiquiz: " + failure.getMessage());
      return FAULT;
    }
    throw failure;
  }
}
