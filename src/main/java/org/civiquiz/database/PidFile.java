package org.civiquiz.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a running server writes about itself into its data directory; after a crash it stays there
 * and says nothing any more.
 *
 * @param data the data directory
 * @param process the id of the server's first process
 * @param port the TCP port that it listens on
 */
record PidFile(Path data, long process, int port) {

  /** Larger than any process id that Linux, macOS or Windows gives. */
  private static final String NO_PROCESS = "2147483646";

  /**
   * Reads the file of a data directory; empty if there is none, or it was not written to the end.
   */
  static Optional<PidFile> read(Path data) throws IOException {
    Path file = fileOf(data);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(file);
    try {
      return Optional.of(
          new PidFile(
              data, Long.parseLong(lines.get(0).strip()), Integer.parseInt(lines.get(3).strip())));
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  /** Removes a file that a crash left empty or cut short, with which no server would start. */
  static void removeUnreadable(Path data) throws IOException {
    if (read(data).isEmpty()) {
      Files.deleteIfExists(fileOf(data));
    }
  }

  /** Whether the process is alive and is a server of this very directory. */
  boolean isOfRunningServer() {
    return ProcessHandle.of(process).filter(ProcessHandle::isAlive).isPresent()
        && (Platform.isLinux() ? worksInData() : isNamedPostgres());
  }

  /**
   * Makes the file name no process at all, when its id has been given to some other program: a
   * server refuses to start as long as that one lives. The rest of the file stays, since the server
   * finds in it the shared memory that must not be in use any more.
   */
  void disown() throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(fileOf(data)));
    lines.set(0, NO_PROCESS);
    Files.write(fileOf(data), lines);
  }

  /** The server changes into its data directory; this holds even when that has been renamed. */
  private boolean worksInData() {
    try {
      return Files.isSameFile(Path.of("/proc", Long.toString(process), "cwd"), data);
    } catch (IOException e) {
      // Somebody else's process, while the server always belongs to the owner of its directory.
      return false;
    }
  }

  private boolean isNamedPostgres() {
    return ProcessHandle.of(process)
        .flatMap(handle -> handle.info().command())
        .filter(command -> command.matches(".*[/\\\\]postgres(\\.exe)?"))
        .isPresent();
  }

  private static Path fileOf(Path data) {
    return data.resolve("postmaster.pid");
  }
}
