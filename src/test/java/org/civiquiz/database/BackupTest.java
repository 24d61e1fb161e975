package org.civiquiz.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {

  private static final String NAME = "L\u00fcc\u00eda \u201cLu\u201d\t\\N\n2";

  @TempDir Path directory;

  private EmbeddedPostgres server;
  private Connection connection;
  private Path file;

  @BeforeEach
  void makeRows() throws Exception {
    server = EmbeddedPostgres.start(directory.resolve("home"), Durability.THROWAWAY);
    connection = RowWriter.connect(server);
    file = directory.resolve("school.backup");
    run("create table flyway_schema_history (installed_rank int, version text, success boolean)");
    run("insert into flyway_schema_history values (1, '0001', true), (2, '0002', true)");
    run("create table school (id int primary key, name text)");
    // before the school by its name, after it by its reference
    run("create table attempt (school int references school (id), key bytea, score float8)");
    try (var insert = connection.prepareStatement("insert into school values (1, ?), (2, null)")) {
      insert.setString(1, NAME);
      insert.execute();
    }
    run("insert into attempt values (1, '\\x00ff0a', 0.1), (2, null, null)");
  }

  @AfterEach
  void stop() throws Exception {
    connection.close();
    server.close();
  }

  @Test
  void restoredRows_areTheSame() throws Exception {
    String before = allRows();
    Backup.Contents written = Backup.write(server.settings(), file);
    run("truncate school, attempt");

    Backup.Contents restored = Backup.read(server.settings(), file, false);

    assertThat(allRows()).isEqualTo(before).contains("00ff0a");
    assertThat(restored).isEqualTo(written);
    assertThat(written).isEqualTo(new Backup.Contents("0002", Map.of("school", 2L, "attempt", 2L)));
  }

  @Test
  void file_isPrivate() throws Exception {
    Backup.write(server.settings(), file);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void rowsThatAreThere_stayUnlessTheirReplacementIsWanted() throws Exception {
    Backup.write(server.settings(), file);
    run("update school set name = 'newer'");
    String newer = allRows();

    assertThatThrownBy(() -> Backup.read(server.settings(), file, false))
        .isInstanceOf(Backup.RefusedException.class)
        .hasMessageContaining("--replace");
    assertThat(allRows()).isEqualTo(newer);

    Backup.read(server.settings(), file, true);
    assertThat(allRows()).doesNotContain("newer");
  }

  @Test
  void otherSchema_isRefused() throws Exception {
    Backup.write(server.settings(), file);
    run("insert into flyway_schema_history values (3, '0003', true)");

    assertThatThrownBy(() -> Backup.read(server.settings(), file, true))
        .isInstanceOf(Backup.RefusedException.class)
        .hasMessageContaining("schema 0002, the database of 0003");
  }

  @Test
  void brokenFile_changesNothing() throws Exception {
    Backup.write(server.settings(), file);
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length / 3));
    String before = allRows();

    assertThatThrownBy(() -> Backup.read(server.settings(), file, true))
        .isInstanceOfAny(IOException.class, Backup.RefusedException.class);
    assertThat(allRows()).isEqualTo(before);
  }

  @Test
  void otherFile_isRefused() throws Exception {
    Files.writeString(file, "no backup");

    assertThatThrownBy(() -> Backup.read(server.settings(), file, true))
        .isInstanceOf(Backup.RefusedException.class)
        .hasMessage("This is not a backup that this program has made");
  }

  private void run(String command) throws Exception {
    try (var statement = connection.createStatement()) {
      statement.execute(command);
    }
  }

  private String allRows() throws Exception {
    try (var statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select (select string_agg(s::text, ';' order by id) from school s) ||"
                    + " (select string_agg(a::text, ';' order by school) from attempt a)")) {
      row.next();
      return row.getString(1);
    }
  }
}
