package org.civiquiz;

import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.civiquiz.cli.CiviquizCommand;

/** The program's entry. The framework is started only by the commands that need it. */
@QuarkusMain
public final class Main {

  private Main() {}

  public static void main(String... args) {
    // Without a locale, Java 17 would turn every letter beyond ASCII into a question mark.
    System.setOut(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(System.err, true, StandardCharsets.UTF_8));
    int exitCode = CiviquizCommand.run(args);
    if (exitCode != 0) {
      System.exit(exitCode);
    }
  }
}
