package org.civiquiz.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Properties;

/** A program of its own, to be killed: starts the server and adds rows until it ends. */
final class RowWriter {

  private RowWriter() {}

  /** Prints the number of each row once its commit was acknowledged. */
  public static void main(String[] args) throws Exception {
    EmbeddedPostgres server = EmbeddedPostgres.start(Path.of(args[0]), Durability.DURABLE);
    server.closeAtExit(() -> {});
    try (Connection connection = connect(server);
        var statement = connection.createStatement()) {
      statement.execute("create table if not exists response (number int primary key)");
      for (int number = 1; ; number++) {
        statement.execute("insert into response values (" + number + ")");
        System.out.println(number);
      }
    }
  }

  static Connection connect(EmbeddedPostgres server) throws Exception {
    Properties account = new Properties();
    account.setProperty("user", server.settings().user().orElseThrow());
    account.setProperty("password", server.settings().password().orElseThrow());
    return DriverManager.getConnection(server.settings().jdbcUrl(), account);
  }
}
