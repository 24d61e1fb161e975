package org.civiquiz.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged program as a process of its own, with its embedded database, on free ports. */
final class ServerProcess implements AutoCloseable {

  private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");
  private static final Duration START = Duration.ofMinutes(2);

  private final Path home;
  private final int port;
  private Process process;

  ServerProcess(Path home) throws IOException {
    this.home = home;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
  }

  /** Starts it with the demo school and waits until it is ready. */
  void start() throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m",
            "-jar",
            JAR.toString(),
            "serve",
            "--demo");
    builder.environment().put("CIVIQUIZ_HOME", home.toString());
    builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
    builder.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
    builder.environment().put("CIVIQUIZ_SIGNIN_BURST", "1000000");
    builder.redirectErrorStream(true);
    builder.redirectOutput(
        ProcessBuilder.Redirect.appendTo(home.resolveSibling("server.log").toFile()));
    process = builder.start();
    Instant end = Instant.now().plus(START);
    while (!isReady()) {
      if (!process.isAlive() || Instant.now().isAfter(end)) {
        throw new IOException("The server did not start; see " + home.resolveSibling("server.log"));
      }
      Thread.sleep(100);
    }
  }

  boolean isReady() {
    try (Wire wire = new Wire(port)) {
      return wire.send("GET", "/q/health/ready", List.of(), "").status() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  int port() {
    return port;
  }

  /** The username and password of the demo school's teacher. */
  List<String> teacher() throws IOException {
    return Files.readAllLines(home.resolveSibling("server.log")).stream()
        .filter(line -> line.startsWith("teacher "))
        .findFirst()
        .map(line -> List.of(line.split(" ")).subList(1, 3))
        .orElseThrow();
  }

  /** Ends it at once, as a fault of the machine would; its watchdog then stops the database. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Asks it to stop, as an operator does. */
  boolean stop() throws InterruptedException {
    process.destroy();
    return process.waitFor(60, TimeUnit.SECONDS);
  }

  /** Ends the database's first process at once. */
  void killDatabase() throws IOException {
    ProcessHandle.of(databaseProcess()).ifPresent(ProcessHandle::destroyForcibly);
  }

  /** A connection of our own, beside the server's. */
  Connection connect() throws SQLException, IOException {
    String databasePort = Files.readAllLines(pidFile()).get(3).strip();
    String password = Files.readString(home.resolve("postgres").resolve("password")).strip();
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + databasePort + "/civiquiz", "civiquiz", password);
  }

  /** Processor time in milliseconds that the server has used so far. */
  long serverCpu() {
    return ProcStat.of(process.pid()).ownMillis();
  }

  /** The same of the database, ended processes included. */
  long databaseCpu() throws IOException {
    return ProcStat.ofTree(databaseProcess());
  }

  long residentMegabytes() {
    try {
      return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws InterruptedException {
    if (process != null && process.isAlive() && !stop()) {
      kill();
    }
  }

  private long databaseProcess() throws IOException {
    return Long.parseLong(Files.readAllLines(pidFile()).get(0).strip());
  }

  private Path pidFile() {
    return home.resolve("postgres").resolve("data").resolve("postmaster.pid");
  }

  /** What Linux counts of a process. */
  private record ProcStat(long parent, long ownMillis, long endedChildrenMillis) {

    private static final int MILLIS_PER_TICK = 10;

    static ProcStat of(long pid) {
      try {
        String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return new ProcStat(
            Long.parseLong(fields[1]),
            (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * MILLIS_PER_TICK,
            (Long.parseLong(fields[13]) + Long.parseLong(fields[14])) * MILLIS_PER_TICK);
      } catch (IOException e) {
        return new ProcStat(0, 0, 0);
      }
    }

    static long ofTree(long root) {
      ProcStat first = of(root);
      List<Long> children = new ArrayList<>();
      ProcessHandle.allProcesses().map(ProcessHandle::pid).forEach(children::add);
      return first.ownMillis
          + first.endedChildrenMillis
          + children.stream()
              .map(ProcStat::of)
              .filter(stat -> stat.parent == root)
              .mapToLong(ProcStat::ownMillis)
              .sum();
    }
  }
}
