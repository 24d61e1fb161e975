package org.civiquiz.database;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs programs of the operating system and of PostgreSQL, and waits for them. */
final class CommandLine {

  private CommandLine() {}

  /**
   * Runs a command whose output goes to the end of a file.
   *
   * @param name what the messages call it
   * @throws IOException if it cannot be run, fails, or takes longer than the time given
   */
  static void run(String name, List<String> command, Path directory, Path log, Duration time)
      throws IOException {
    Process process =
        new ProcessBuilder(command)
            // The current directory may be closed to the user that the command runs as.
            .directory(directory.toFile())
            .redirectInput(Redirect.from(Platform.nullDevice()))
            .redirectErrorStream(true)
            .redirectOutput(Redirect.appendTo(log.toFile()))
            .start();
    if (!ends(process, time)) {
      throw new IOException(name + " did not end within " + time.toSeconds() + " s");
    }
    if (process.exitValue() != 0) {
      throw new IOException(name + " ended with code " + process.exitValue());
    }
  }

  /** Whether the command can be run at all, and ends with code 0 in time. */
  static boolean succeeds(List<String> command, Duration time) {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectInput(Redirect.from(Platform.nullDevice()))
              .redirectErrorStream(true)
              .redirectOutput(Redirect.DISCARD)
              .start();
      return ends(process, time) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean ends(Process process, Duration time) {
    try {
      if (process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS)) {
        return true;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    process.destroyForcibly();
    return false;
  }
}
