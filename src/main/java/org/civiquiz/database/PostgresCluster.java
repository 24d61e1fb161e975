package org.civiquiz.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** One PostgreSQL cluster: made once, then started and stopped by PostgreSQL's own programs. */
final class PostgresCluster {

  static final String USER = "civiquiz";

  private static final int PASSWORD_BYTES = 24;
  private static final String SETTINGS_FILE = "civiquiz.conf";

  // Generous: a slow machine that has to repeat much of its log after a crash must still come up.
  private static final Duration INITDB_TIME = Duration.ofMinutes(5);
  private static final Duration START_TIME = Duration.ofMinutes(5);
  private static final Duration STOP_TIME = Duration.ofMinutes(1);

  /** Between the choice of a free port and its use another program may take it. */
  private static final int START_ATTEMPTS = 3;

  private final DatabaseDirectory directory;
  private final PostgresBinaries binaries;
  private final SystemUser user;
  private final Durability durability;

  PostgresCluster(
      DatabaseDirectory directory,
      PostgresBinaries binaries,
      SystemUser user,
      Durability durability) {
    this.directory = directory;
    this.binaries = binaries;
    this.user = user;
    this.durability = durability;
  }

  /** Makes the cluster if there is none; one that was interrupted in the making does not count. */
  void createIfMissing() throws IOException {
    if (directory.hasCluster()) {
      return;
    }
    byte[] random = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(random);
    DatabaseDirectory.writePrivately(
        directory.passwordFile(), HexFormat.of().formatHex(random) + "\n");
    user.own(directory.passwordFile());
    FileTree.delete(directory.newData());
    List<String> options =
        new ArrayList<>(
            List.of(
                "-D",
                directory.newData().toString(),
                "--username=" + USER,
                "--pwfile=" + directory.passwordFile(),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--data-checksums",
                // Case mapping of all letters, and an order that no system update changes.
                "--locale=" + (Platform.isLinux() ? "C.UTF-8" : "C")));
    if (durability == Durability.THROWAWAY) {
      options.add("--no-sync");
    }
    run("initdb", options, INITDB_TIME);
    Files.writeString(
        directory.newData().resolve("postgresql.conf"),
        "\ninclude '" + SETTINGS_FILE + "'\n",
        StandardOpenOption.APPEND);
    Files.move(directory.newData(), directory.data(), StandardCopyOption.ATOMIC_MOVE);
  }

  /**
   * Refuses a cluster of another major version.
   *
   * @throws DatabaseUnavailableException if these programs cannot read the data
   */
  void requireSameVersion() throws IOException {
    String found = Files.readString(directory.data().resolve("PG_VERSION")).strip();
    if (!found.equals(PostgresBinaries.MAJOR_VERSION)) {
      throw new DatabaseUnavailableException(
          "The data in %s is of PostgreSQL %s, this program comes with %s. Start the program's earlier version, take a backup, and restore it into a new directory."
              .formatted(directory.data(), found, PostgresBinaries.MAJOR_VERSION));
    }
  }

  /**
   * Stops the server if it runs, which it does when a program and its watchdog were both killed.
   */
  void stop() throws IOException {
    Optional<PidFile> pidFile = PidFile.read(directory.data());
    if (pidFile.isEmpty() || !pidFile.get().isOfRunningServer()) {
      return;
    }
    try {
      run("pg_ctl", stopOptions("fast"), STOP_TIME.plusSeconds(10));
    } catch (IOException e) {
      // It hangs. This is a crash, from which the next start recovers without a loss.
      run("pg_ctl", stopOptions("immediate"), STOP_TIME.plusSeconds(10));
    }
  }

  /** The whole command that stops the server, for somebody else to run. */
  List<String> stopCommand() {
    return command("pg_ctl", stopOptions("fast"));
  }

  /** Starts the server on a free port and waits until it takes connections. */
  PidFile start() throws IOException {
    for (int attempt = 1; ; attempt++) {
      try {
        return start(freePort());
      } catch (IOException e) {
        if (attempt == START_ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  /** Starts the server on this port and waits until it takes connections. */
  PidFile start(int port) throws IOException {
    PidFile.removeUnreadable(directory.data());
    Optional<PidFile> stale = PidFile.read(directory.data());
    if (stale.isPresent() && !stale.get().isOfRunningServer()) {
      stale.get().disown();
    }
    Files.writeString(directory.data().resolve(SETTINGS_FILE), settings(port));
    run(
        "pg_ctl",
        List.of(
            "start",
            "-D",
            directory.data().toString(),
            "-l",
            directory.log().resolve("start.log").toString(),
            "-w",
            "-t",
            Long.toString(START_TIME.toSeconds())),
        START_TIME.plusSeconds(10));
    return PidFile.read(directory.data())
        .orElseThrow(() -> new IOException("The server stopped right after its start"));
  }

  String password() throws IOException {
    if (!Files.exists(directory.passwordFile())) {
      throw new DatabaseUnavailableException(
          "The file with the database's password is missing: " + directory.passwordFile());
    }
    return Files.readString(directory.passwordFile()).strip();
  }

  private String settings(int port) {
    return """
    # Written anew at every start. ALTER SYSTEM overrides what is here.
    listen_addresses = '127.0.0.1'
    port = %1$d
    unix_socket_directories = ''
    max_connections = 100
    shared_buffers = 128MB
    max_wal_size = 256MB
    timezone = 'UTC'
    log_timezone = 'UTC'
    fsync = %2$s
    full_page_writes = %2$s
    synchronous_commit = %2$s
    # One log a weekday, so that it does not grow for ever.
    logging_collector = on
    log_directory = '../log'
    log_filename = 'postgresql-%%a.log'
    log_truncate_on_rotation = on
    # Leaves values out of the log: they may be somebody's name.
    log_error_verbosity = terse
    """
        .formatted(port, durability.setting());
  }

  private List<String> stopOptions(String mode) {
    return List.of(
        "stop",
        "-D",
        directory.data().toString(),
        "-m",
        mode,
        "-w",
        "-t",
        Long.toString(STOP_TIME.toSeconds()));
  }

  private void run(String program, List<String> options, Duration time) throws IOException {
    Path log = directory.log().resolve("commands.log");
    CommandLine.run(program, command(program, options), directory.root(), log, time);
  }

  private List<String> command(String program, List<String> options) {
    List<String> command = new ArrayList<>();
    command.add(binaries.program(program));
    command.addAll(options);
    return user.command(command);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
