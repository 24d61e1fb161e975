package org.civiquiz.live;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.civiquiz.assignment.AssignmentChanged;

/**
 * Collects what has changed and tells all processes, this one included. A {@code NOTIFY} within the
 * transaction of a save would make saves wait for each other.
 */
@ApplicationScoped
class Changes {

  static final String CHANNEL = "civiquiz_live";

  private static final long INTERVAL_MILLIS = 200;

  /** A notification holds up to 8000 bytes, and an id takes 37 of them. */
  private static final int IDS_AT_ONCE = 200;

  private final DataSource database;
  private final Set<UUID> changed = ConcurrentHashMap.newKeySet();
  private ScheduledExecutorService sender;

  Changes(DataSource database) {
    this.database = database;
  }

  void start(@Observes StartupEvent event) {
    sender =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              Thread thread = new Thread(work, "live-changes");
              thread.setDaemon(true);
              return thread;
            });
    sender.scheduleWithFixedDelay(
        this::send, INTERVAL_MILLIS, INTERVAL_MILLIS, TimeUnit.MILLISECONDS);
  }

  void stop(@Observes ShutdownEvent event) {
    sender.shutdownNow();
  }

  void note(@Observes(during = TransactionPhase.AFTER_SUCCESS) AssignmentChanged change) {
    changed.add(change.assignmentId());
  }

  private void send() {
    List<UUID> ids = changed.stream().limit(IDS_AT_ONCE).toList();
    if (ids.isEmpty()) {
      return;
    }
    changed.removeAll(ids);
    try (Connection connection = database.getConnection();
        PreparedStatement notify = connection.prepareStatement("select pg_notify(?, ?)")) {
      notify.setString(1, CHANNEL);
      notify.setString(2, ids.stream().map(UUID::toString).collect(Collectors.joining(",")));
      notify.execute();
    } catch (SQLException | RuntimeException e) {
      // the pages ask again by themselves after a while; the next round tries once more
      Log.debugf(e, "Failed to tell of %d changes", ids.size());
      changed.addAll(ids);
    }
  }
}
