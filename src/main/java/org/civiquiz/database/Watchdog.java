package org.civiquiz.database;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A small process that stops the server when this one has ended, in whatever way: its standard
 * input is a pipe from here, which the operating system then closes.
 */
final class Watchdog {

  // Ctrl-C and the like reach the whole group of processes; the watchdog must outlive them. The
  // commands that it runs inherit the ignored signals.
  private static final String SCRIPT =
      "trap '' INT HUP TERM QUIT; cat >/dev/null; exec \"$@\" >/dev/null 2>&1";

  private static final Duration PATIENCE = Duration.ofMinutes(3);

  /** The start of a process can be told only to about a second, and shifts with the clock. */
  private static final Duration CLOCK_SHIFT = Duration.ofSeconds(10);

  // Holds the pipe: were it collected as garbage, the server would stop.
  private final Process process;

  private Watchdog(Process process) {
    this.process = process;
  }

  /** Starts a watchdog that runs the command in the end, and notes in the file who it is. */
  static Watchdog start(List<String> stopCommand, Path directory, Path file) throws IOException {
    List<String> command = new ArrayList<>(List.of("sh", "-c", SCRIPT, "civiquiz-watchdog"));
    command.addAll(stopCommand);
    Process process =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectOutput(Redirect.DISCARD)
            .redirectError(Redirect.DISCARD)
            .start();
    long started = process.info().startInstant().orElse(Instant.now()).getEpochSecond();
    Files.writeString(file, process.pid() + " " + started);
    return new Watchdog(process);
  }

  /**
   * Waits until an earlier program's watchdog has done its work: it may be stopping the server
   * right now. The lock must be held, so that its program is known to have ended.
   */
  static void awaitEnd(Path file) throws IOException {
    Optional<ProcessHandle> watchdog = running(file);
    if (watchdog.isPresent()) {
      try {
        watchdog.get().onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      } catch (TimeoutException | ExecutionException e) {
        throw new IOException("An earlier server is still being stopped", e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("Interrupted", e);
      }
    }
  }

  /** Lets the watchdog do its work now, which is nothing when the server has been stopped. */
  void dismiss() throws IOException {
    process.getOutputStream().close();
    try {
      process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Optional<ProcessHandle> running(Path file) throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    String[] words = Files.readString(file).strip().split(" ", 2);
    if (words.length < 2 || !words[0].matches("\\d{1,18}") || !words[1].matches("\\d{1,18}")) {
      return Optional.empty();
    }
    Instant started = Instant.ofEpochSecond(Long.parseLong(words[1]));
    return ProcessHandle.of(Long.parseLong(words[0]))
        .filter(ProcessHandle::isAlive)
        .filter(handle -> startedAbout(handle, started));
  }

  /** Process ids are used again, so the id alone does not tell. */
  private static boolean startedAbout(ProcessHandle handle, Instant instant) {
    return handle
        .info()
        .startInstant()
        .map(start -> Duration.between(start, instant).abs().compareTo(CLOCK_SHIFT) < 0)
        .orElse(false);
  }
}
