package org.civiquiz.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

  @TempDir static Path programs;

  @TempDir Path temporary;

  private Path home;
  private final List<Process> children = new ArrayList<>();

  @BeforeAll
  static void unpackOnce() throws Exception {
    PostgresBinaries.unpack(programs);
    Files.setPosixFilePermissions(programs, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  @BeforeEach
  void shareThePrograms() throws Exception {
    home = temporary.resolve("with a space");
    Path root = DatabaseDirectory.prepare(home).root();
    String name = "pgsql-" + PostgresBinaries.VERSION;
    Files.createSymbolicLink(root.resolve(name), programs.resolve(name));
  }

  @AfterEach
  void endWhatWasStarted() throws Exception {
    for (Process child : children) {
      child.destroyForcibly().waitFor();
    }
    // Whatever a killed program left behind is ended by a start and an orderly stop.
    if (Files.exists(postgres("data").resolve("postmaster.pid"))
        && Files.readString(postgres("data").resolve("PG_VERSION")).startsWith("15")) {
      EmbeddedPostgres.start(home, Durability.DURABLE).close();
    }
  }

  @Test
  void restart_keepsData() throws Exception {
    try (EmbeddedPostgres server = EmbeddedPostgres.start(home, Durability.DURABLE);
        var connection = RowWriter.connect(server)) {
      connection.createStatement().execute("create table response (number int)");
      connection.createStatement().execute("insert into response values (1)");
    }

    assertThat(rowsAfterStart()).isEqualTo(1);
  }

  @Test
  void files_arePrivate() throws Exception {
    EmbeddedPostgres.start(home, Durability.DURABLE).close();

    assertThat(permissions(home)).isEqualTo("rwx------");
    assertThat(permissions(postgres("data"))).isEqualTo("rwx------");
    assertThat(permissions(postgres("password"))).isEqualTo("rw-------");
  }

  @Test
  void killedProgram_losesNoAcknowledgedRow() throws Exception {
    Process program = startWriter();

    int acknowledged = killAfterRows(program);

    assertThat(rowsAfterStart()).isGreaterThanOrEqualTo(acknowledged);
  }

  @Test
  void killedProgramAndWatchdog_losesNoAcknowledgedRow() throws Exception {
    Process program = startWriter();
    awaitRows(program);

    watchdog().destroyForcibly();
    int acknowledged = killAfterRows(program);

    assertThat(serverProcess().isAlive()).isTrue();
    assertThat(rowsAfterStart()).isGreaterThanOrEqualTo(acknowledged);
  }

  @Test
  void killedServerAndPidOfAnotherProgram_losesNoAcknowledgedRow() throws Exception {
    Process program = startWriter();
    awaitRows(program);
    watchdog().destroyForcibly();
    ProcessHandle server = serverProcess();

    int acknowledged = killAfterRows(program);
    server.destroyForcibly();
    server.onExit().get(30, TimeUnit.SECONDS);
    Path pidFile = postgres("data").resolve("postmaster.pid");
    List<String> lines = new ArrayList<>(Files.readAllLines(pidFile));
    Process foreign = new ProcessBuilder("sleep", "60").start();
    children.add(foreign);
    lines.set(0, Long.toString(foreign.pid()));
    Files.write(pidFile, lines);

    assertThat(rowsAfterStart()).isGreaterThanOrEqualTo(acknowledged);
    assertThat(foreign.isAlive()).isTrue();
  }

  @Test
  void secondProgram_isRefused() throws Exception {
    Process program = startWriter();
    awaitRows(program);

    assertThatThrownBy(() -> EmbeddedPostgres.start(home, Durability.DURABLE))
        .isInstanceOf(DatabaseUnavailableException.class)
        .hasMessageContaining("Another server (process " + program.pid() + ")");
  }

  @Test
  void otherMajorVersion_isRefused() throws Exception {
    Files.createDirectories(postgres("data"));
    Files.writeString(postgres("data").resolve("PG_VERSION"), "14\n");

    assertThatThrownBy(() -> EmbeddedPostgres.start(home, Durability.DURABLE))
        .isInstanceOf(DatabaseUnavailableException.class)
        .hasMessageContaining("PostgreSQL 14");
  }

  private int rowsAfterStart() throws Exception {
    try (EmbeddedPostgres server = EmbeddedPostgres.start(home, Durability.DURABLE);
        var connection = RowWriter.connect(server);
        var rows = connection.createStatement().executeQuery("select count(*) from response")) {
      rows.next();
      return rows.getInt(1);
    }
  }

  private Process startWriter() throws Exception {
    Process program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                RowWriter.class.getName(),
                home.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    children.add(program);
    return program;
  }

  private static int awaitRows(Process program) throws Exception {
    BufferedReader output = program.inputReader();
    int last = 0;
    while (last < 50) {
      String line = output.readLine();
      assertThat(line).as("the program writes rows").isNotNull();
      last = Integer.parseInt(line);
    }
    return last;
  }

  /** Kills the program in the middle of its work; the last complete line is the last row. */
  private static int killAfterRows(Process program) throws Exception {
    int last = awaitRows(program);
    program.destroyForcibly().waitFor();
    return last;
  }

  private ProcessHandle watchdog() throws Exception {
    String[] words = Files.readString(postgres("watchdog")).split(" ");
    return ProcessHandle.of(Long.parseLong(words[0])).orElseThrow();
  }

  private ProcessHandle serverProcess() throws Exception {
    PidFile pidFile = PidFile.read(postgres("data")).orElseThrow();
    return ProcessHandle.of(pidFile.process()).orElseThrow();
  }

  private Path postgres(String name) {
    return home.resolve("postgres").resolve(name);
  }

  private static String permissions(Path path) throws Exception {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
