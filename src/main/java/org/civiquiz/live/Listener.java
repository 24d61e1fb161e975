package org.civiquiz.live;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Hears what any process has changed, on a connection that is not from the pool. When it has been
 * away, whoever subscribed is told to look for themselves.
 */
@ApplicationScoped
class Listener {

  private static final int WAIT_MILLIS = 10_000;
  private static final int ANSWER_SECONDS = 5;
  private static final long RETRY_MILLIS = 1_000;

  private final Subscriptions subscriptions;
  private final String url;
  private final String username;
  private final String password;
  private volatile Thread thread;
  private volatile Connection open;

  Listener(
      Subscriptions subscriptions,
      @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
      @ConfigProperty(name = "quarkus.datasource.username") String username,
      @ConfigProperty(name = "quarkus.datasource.password") String password) {
    this.subscriptions = subscriptions;
    this.url = url;
    this.username = username;
    this.password = password;
  }

  void start(@Observes StartupEvent event) {
    thread = new Thread(this::run, "live-listener");
    thread.setDaemon(true);
    thread.start();
  }

  void stop(@Observes ShutdownEvent event) {
    Thread running = thread;
    thread = null;
    running.interrupt();
    drop();
  }

  /** Ends the connection; a new one takes its place. */
  void drop() {
    try {
      Connection connection = open;
      if (connection != null) {
        connection.close();
      }
    } catch (SQLException e) {
      Log.debug("The connection for live events was gone already", e);
    }
  }

  private void run() {
    while (thread == Thread.currentThread()) {
      try (Connection connection = DriverManager.getConnection(url, username, password);
          Statement listen = connection.createStatement()) {
        open = connection;
        listen.execute("listen " + Changes.CHANNEL);
        subscriptions.resync();
        hear(connection);
      } catch (SQLException | RuntimeException e) {
        if (thread == Thread.currentThread()) {
          tell(e);
          pause();
        }
      }
    }
  }

  /** Once for each time that it breaks, not for each attempt to mend it. */
  private void tell(Exception e) {
    if (open == null) {
      Log.debug("Live events still wait for the database", e);
    } else {
      Log.warn("The connection for live events broke and is made again", e);
    }
    open = null;
  }

  private void hear(Connection connection) throws SQLException {
    PGConnection notified = connection.unwrap(PGConnection.class);
    while (thread == Thread.currentThread()) {
      PGNotification[] notifications = notified.getNotifications(WAIT_MILLIS);
      if (notifications == null || notifications.length == 0) {
        requireAlive(connection);
      } else {
        Arrays.stream(notifications)
            .flatMap(notification -> Arrays.stream(notification.getParameter().split(",")))
            .distinct()
            .map(UUID::fromString)
            .forEach(subscriptions::changed);
      }
    }
  }

  /** A connection that is silently gone never says so by itself. */
  private static void requireAlive(Connection connection) throws SQLException {
    if (!connection.isValid(ANSWER_SECONDS)) {
      throw new SQLException("The database does not answer");
    }
  }

  private static void pause() {
    try {
      Thread.sleep(RETRY_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
