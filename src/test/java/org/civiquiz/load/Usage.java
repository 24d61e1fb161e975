package org.civiquiz.load;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** What a server and its database have used up to a moment. */
record Usage(long nanos, long serverCpu, long databaseCpu, long commits, long syncs) {

  static Usage of(ServerProcess server) throws IOException, SQLException {
    try (Connection connection = server.connect();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select (select xact_commit from pg_stat_database where datname = 'civiquiz'),"
                    + " (select wal_sync from pg_stat_wal)")) {
      row.next();
      return new Usage(
          System.nanoTime(),
          server.serverCpu(),
          server.databaseCpu(),
          row.getLong(1),
          row.getLong(2));
    }
  }

  /** What came to be used since, for each of so many. */
  String since(Usage start, int count) {
    double seconds = (nanos - start.nanos) / 1e9;
    return "  %.1f/s; each: server %.2f ms CPU, PostgreSQL %.2f ms CPU, %.1f commits, %.1f WAL syncs"
        .formatted(
            count / seconds,
            (serverCpu - start.serverCpu) / (double) count,
            (databaseCpu - start.databaseCpu) / (double) count,
            (commits - start.commits) / (double) count,
            (syncs - start.syncs) / (double) count);
  }
}
