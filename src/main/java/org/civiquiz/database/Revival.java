package org.civiquiz.database;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.concurrent.TimeUnit;

/**
 * Starts a server again that has died, on the same port, so that the pool of connections finds it
 * where it was. No commit that was acknowledged is lost by that.
 */
final class Revival {

  /** The processes of a dead server take a moment to notice, and none may start beside them. */
  private static final long PAUSE_MILLIS = 500;

  private final PostgresCluster cluster;
  private boolean hasEnded;

  private Revival(PostgresCluster cluster) {
    this.cluster = cluster;
  }

  static Revival watch(PostgresCluster cluster, PidFile server) {
    Revival revival = new Revival(cluster);
    revival.watch(server);
    return revival;
  }

  /** From now on the server stays stopped when it is stopped. */
  synchronized void end() {
    hasEnded = true;
  }

  private void watch(PidFile server) {
    ProcessHandle.of(server.process())
        .ifPresent(process -> process.onExit().thenRunAsync(() -> revive(server.port())));
  }

  private void revive(int port) {
    boolean isRunning = false;
    if (!isOver()) {
      System.getLogger(Revival.class.getName())
          .log(Level.WARNING, "The embedded database has died and is started again");
    }
    while (!isRunning && !isOver()) {
      isRunning = start(port);
    }
  }

  private synchronized boolean start(int port) {
    if (hasEnded) {
      return true;
    }
    try {
      watch(cluster.start(port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private boolean isOver() {
    try {
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
    synchronized (this) {
      return hasEnded;
    }
  }
}
