package org.civiquiz.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;

/**
 * A running PostgreSQL server of our own, with its data in one directory. Nobody but this program
 * can reach it: it listens on the loopback address alone and asks for a random password.
 *
 * <p>When it dies alone, it is started again on the same port.
 *
 * <p>It stops with this process, also when that is killed. Whatever an earlier crash left behind is
 * cleared away at the next start, and no commit that was acknowledged is lost.
 */
public final class EmbeddedPostgres implements AutoCloseable {

  private static final String DATABASE = "civiquiz";

  private final DataSourceSettings settings;
  private final Optional<Ownership> ownership;

  /** What only the one has who started the server. */
  private record Ownership(
      PostgresCluster cluster,
      Revival revival,
      Optional<Watchdog> watchdog,
      DataDirectoryLock lock) {}

  private EmbeddedPostgres(DataSourceSettings settings, Optional<Ownership> ownership) {
    this.settings = settings;
    this.ownership = ownership;
  }

  /**
   * Starts the server, and makes its cluster first if there is none. Called again in the same
   * process, as the framework's development mode does, it finds the server that runs.
   *
   * @param home the directory of the whole program's data
   * @throws DatabaseUnavailableException if another program uses the directory, its data is of
   *     another version, or the server cannot be started; the message says which
   */
  public static EmbeddedPostgres start(Path home, Durability durability) {
    try {
      DatabaseDirectory directory = DatabaseDirectory.prepare(home);
      Optional<DataDirectoryLock> lock = DataDirectoryLock.acquire(directory);
      if (lock.isEmpty()) {
        return runningInThisProcess(directory);
      }
      try {
        return start(directory, durability, lock.get());
      } catch (IOException | RuntimeException e) {
        lock.get().close();
        throw e;
      }
    } catch (IOException e) {
      throw new DatabaseUnavailableException(
          "The embedded database in %s did not start: %s. Its log is in %s."
              .formatted(
                  home, e.getMessage(), home.toAbsolutePath().resolve("postgres").resolve("log")),
          e);
    }
  }

  /** How to reach the server that another process runs on this data; empty if none does. */
  public static Optional<DataSourceSettings> findRunning(Path home) {
    try {
      DatabaseDirectory directory =
          new DatabaseDirectory(home.toAbsolutePath().normalize().resolve("postgres"));
      Optional<PidFile> server = PidFile.read(directory.data()).filter(PidFile::isOfRunningServer);
      return server.isEmpty()
          ? Optional.empty()
          : Optional.of(
              settings(server.get().port(), Files.readString(directory.passwordFile()).strip()));
    } catch (IOException e) {
      throw new DatabaseUnavailableException(
          "The embedded database in %s cannot be read: %s".formatted(home, e.getMessage()), e);
    }
  }

  public DataSourceSettings settings() {
    return settings;
  }

  /**
   * Stops the server when this process ends by itself or is asked to, but not before the action has
   * returned. (When it is killed, a watchdog does so.)
   *
   * @param awaitUsers waits for those who still use the database
   */
  public void closeAtExit(Runnable awaitUsers) {
    Thread hook =
        new Thread(
            () -> {
              awaitUsers.run();
              close();
            },
            "embedded-postgres-stop");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** Stops the server; does nothing if another call in this process started it. */
  @Override
  public void close() {
    if (ownership.isPresent()) {
      Ownership owned = ownership.get();
      try (DataDirectoryLock lock = owned.lock) {
        owned.revival.end();
        owned.cluster.stop();
        if (owned.watchdog.isPresent()) {
          owned.watchdog.get().dismiss();
        }
      } catch (IOException e) {
        throw new DatabaseUnavailableException("The embedded database did not stop cleanly", e);
      }
    }
  }

  private static EmbeddedPostgres start(
      DatabaseDirectory directory, Durability durability, DataDirectoryLock lock)
      throws IOException {
    SystemUser user = SystemUser.choose(directory);
    PostgresBinaries binaries = PostgresBinaries.unpack(directory.root());
    PostgresCluster cluster = new PostgresCluster(directory, binaries, user, durability);
    Watchdog.awaitEnd(directory.watchdogFile());
    // An orphan is ended rather than taken over, so that the server always has today's settings.
    cluster.stop();
    if (durability == Durability.THROWAWAY) {
      FileTree.delete(directory.data());
    }
    cluster.createIfMissing();
    cluster.requireSameVersion();
    PidFile server = cluster.start();
    // Windows has no such shell; there, the next start ends what a killed program leaves behind.
    Optional<Watchdog> watchdog =
        Platform.isWindows()
            ? Optional.empty()
            : Optional.of(
                Watchdog.start(cluster.stopCommand(), directory.root(), directory.watchdogFile()));
    String password = cluster.password();
    createDatabaseIfMissing(server.port(), password);
    Revival revival = Revival.watch(cluster, server);
    return new EmbeddedPostgres(
        settings(server.port(), password),
        Optional.of(new Ownership(cluster, revival, watchdog, lock)));
  }

  private static EmbeddedPostgres runningInThisProcess(DatabaseDirectory directory)
      throws IOException {
    PidFile server =
        PidFile.read(directory.data())
            .orElseThrow(() -> new IOException("This process is just starting or stopping it"));
    String password = Files.readString(directory.passwordFile()).strip();
    return new EmbeddedPostgres(settings(server.port(), password), Optional.empty());
  }

  private static DataSourceSettings settings(int port, String password) {
    return new DataSourceSettings(
        url(port, DATABASE), Optional.of(PostgresCluster.USER), Optional.of(password));
  }

  private static void createDatabaseIfMissing(int port, String password) throws IOException {
    Properties account = new Properties();
    account.setProperty("user", PostgresCluster.USER);
    account.setProperty("password", password);
    try (Connection connection =
            new org.postgresql.Driver().connect(url(port, "postgres"), account);
        var statement = connection.createStatement();
        var found =
            statement.executeQuery(
                "select 1 from pg_database where datname = '" + DATABASE + "'")) {
      if (!found.next()) {
        try (var creation = connection.createStatement()) {
          creation.execute("create database " + DATABASE);
        }
      }
    } catch (SQLException e) {
      throw new IOException("it does not answer (" + e.getMessage() + ")", e);
    }
  }

  private static String url(int port, String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }
}
