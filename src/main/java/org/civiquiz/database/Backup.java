package org.civiquiz.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;

/**
 * All rows of all tables in one file, as they stood at one moment. The file is a zip archive: the
 * version of the schema, then each table as PostgreSQL's COPY writes it, with a line of its columns
 * before.
 *
 * <p>The embedded server comes without PostgreSQL's own program for this.
 */
public final class Backup {

  private static final String FORMAT = "civiquiz-backup/1";
  private static final String HISTORY = "flyway_schema_history";

  private Backup() {}

  /**
   * What a backup holds, or what was restored.
   *
   * @param rows of each table
   */
  public record Contents(String schemaVersion, Map<String, Long> rows) {

    public long total() {
      return rows.values().stream().mapToLong(Long::longValue).sum();
    }
  }

  /** The file cannot be used, or the database cannot take it; the message says which. */
  public static final class RefusedException extends Exception {
    private static final long serialVersionUID = 1;

    RefusedException(String message) {
      super(message);
    }
  }

  /** Writes a file that only its owner can read; a file of the same name is replaced in the end. */
  public static Contents write(DataSourceSettings settings, Path file)
      throws IOException, SQLException, RefusedException {
    Path unfinished = file.resolveSibling(file.getFileName() + ".part");
    DatabaseDirectory.writePrivately(unfinished, "");
    try (Connection connection = connect(settings);
        OutputStream out = Files.newOutputStream(unfinished);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      connection.setAutoCommit(false);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      connection.setReadOnly(true);
      Contents contents = new Contents(schemaVersion(connection), new LinkedHashMap<>());
      entry(zip, "backup", FORMAT + "\n" + contents.schemaVersion + "\n");
      PGConnection postgres = connection.unwrap(PGConnection.class);
      for (String table : tables(connection)) {
        String columns = columns(connection, table);
        zip.putNextEntry(new ZipEntry(table));
        zip.write((columns + "\n").getBytes(StandardCharsets.UTF_8));
        long rows =
            postgres
                .getCopyAPI()
                .copyOut("copy " + quoted(table) + " (" + columns + ") to stdout", zip);
        zip.closeEntry();
        contents.rows.put(table, rows);
      }
      connection.rollback();
      zip.finish();
      Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
      return contents;
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  /**
   * Puts the rows of a backup into a database that has the same version of the schema, all or none.
   *
   * @param isReplacing whether rows that are there already may be deleted
   * @throws RefusedException if the file is no backup or of another version, or the database holds
   *     rows that may not be deleted
   */
  public static Contents read(DataSourceSettings settings, Path file, boolean isReplacing)
      throws IOException, SQLException, RefusedException {
    try (Connection connection = connect(settings);
        InputStream in = Files.newInputStream(file);
        ZipInputStream zip = new ZipInputStream(in)) {
      connection.setAutoCommit(false);
      Contents contents = new Contents(version(zip), new LinkedHashMap<>());
      requireSameVersion(contents.schemaVersion, schemaVersion(connection));
      List<String> tables = tables(connection);
      empty(connection, tables, isReplacing);
      PGConnection postgres = connection.unwrap(PGConnection.class);
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (!tables.contains(entry.getName())) {
          throw new RefusedException("The backup has an unknown table: " + entry.getName());
        }
        String columns = line(zip);
        requireColumns(columns, columns(connection, entry.getName()), entry.getName());
        long rows =
            postgres
                .getCopyAPI()
                .copyIn("copy " + quoted(entry.getName()) + " (" + columns + ") from stdin", zip);
        contents.rows.put(entry.getName(), rows);
      }
      if (!contents.rows.keySet().containsAll(tables)) {
        throw new RefusedException("The backup is not complete");
      }
      connection.commit();
      return contents;
    }
  }

  private static void requireSameVersion(String ofFile, String ofDatabase) throws RefusedException {
    if (!ofFile.equals(ofDatabase)) {
      throw new RefusedException(
          "The backup is of schema %s, the database of %s. Restore it with the version of the program that made it, then upgrade."
              .formatted(ofFile, ofDatabase));
    }
  }

  private static void requireColumns(String found, String expected, String table)
      throws RefusedException {
    if (!found.equals(expected)) {
      throw new RefusedException("The backup has other columns in " + table);
    }
  }

  private static void empty(Connection connection, List<String> tables, boolean isReplacing)
      throws SQLException, RefusedException {
    if (!isReplacing && hasRows(connection, "school")) {
      throw new RefusedException(
          "The database is not empty. Give --replace to delete all that is in it.");
    }
    execute(
        connection, "truncate " + String.join(", ", tables.stream().map(Backup::quoted).toList()));
  }

  private static boolean hasRows(Connection connection, String table) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select 1 from " + quoted(table) + " limit 1")) {
      return row.next();
    }
  }

  private static Connection connect(DataSourceSettings settings) throws SQLException {
    Properties account = new Properties();
    settings.user().ifPresent(value -> account.setProperty("user", value));
    settings.password().ifPresent(value -> account.setProperty("password", value));
    return DriverManager.getConnection(settings.jdbcUrl(), account);
  }

  private static String schemaVersion(Connection connection) throws SQLException, RefusedException {
    if (!allTables(connection).contains(HISTORY)) {
      throw new RefusedException("The database has no schema yet. Start the server once.");
    }
    return strings(
            connection,
            "select version from "
                + HISTORY
                + " where success order by installed_rank desc limit 1")
        .get(0);
  }

  /** Each after those that it refers to, so that the rows can be put back in this order. */
  private static List<String> tables(Connection connection) throws SQLException {
    Set<String> references =
        new HashSet<>(
            strings(
                connection,
                "select distinct conrelid::regclass || ' ' || confrelid::regclass"
                    + " from pg_constraint where contype = 'f' and conrelid <> confrelid"));
    List<String> waiting = new ArrayList<>(allTables(connection));
    waiting.remove(HISTORY);
    List<String> ordered = new ArrayList<>();
    while (!waiting.isEmpty()) {
      List<String> next =
          waiting.stream()
              .filter(
                  table ->
                      waiting.stream().noneMatch(other -> references.contains(table + " " + other)))
              .toList();
      if (next.isEmpty()) {
        throw new IllegalStateException("Tables refer to each other in a circle: " + waiting);
      }
      ordered.addAll(next);
      waiting.removeAll(next);
    }
    return ordered;
  }

  private static List<String> allTables(Connection connection) throws SQLException {
    return strings(
        connection,
        "select tablename from pg_tables where schemaname = current_schema() order by tablename");
  }

  private static String columns(Connection connection, String table) throws SQLException {
    return String.join(
        ", ",
        strings(
                connection,
                "select column_name from information_schema.columns where table_schema ="
                    + " current_schema() and table_name = '"
                    + table
                    + "' order by column_name")
            .stream()
            .map(Backup::quoted)
            .toList());
  }

  private static List<String> strings(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      List<String> strings = new ArrayList<>();
      while (rows.next()) {
        strings.add(rows.getString(1));
      }
      return strings;
    }
  }

  private static void execute(Connection connection, String command) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(command);
    }
  }

  private static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private static String version(ZipInputStream zip) throws IOException, RefusedException {
    ZipEntry first = zip.getNextEntry();
    if (first == null || !first.getName().equals("backup") || !line(zip).equals(FORMAT)) {
      throw new RefusedException("This is not a backup that this program has made");
    }
    return line(zip);
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
      line.append((char) next);
    }
    return line.toString();
  }
}
