package org.civiquiz.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.civiquiz.database.Backup;
import org.civiquiz.database.DataSourceSettings;
import org.civiquiz.database.Durability;
import org.civiquiz.database.EmbeddedPostgres;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the whole database into a file, also while the server runs. */
@Command(
    name = "backup",
    description = "Writes the whole database into a file. The server may go on meanwhile.")
final class BackupCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", description = "The file to write; it holds students' data.")
  private Path file;

  @Spec private CommandSpec command;

  @Override
  public Integer call() throws Exception {
    Optional<DataSourceSettings> running =
        Environment.externalDatabase().or(() -> EmbeddedPostgres.findRunning(Environment.home()));
    if (running.isPresent()) {
      return write(running.get());
    }
    try (EmbeddedPostgres server = EmbeddedPostgres.start(Environment.home(), Durability.DURABLE)) {
      return write(server.settings());
    }
  }

  private int write(DataSourceSettings database) throws Exception {
    var err = command.commandLine().getErr();
    try {
      Backup.Contents contents = Backup.write(database, file.toAbsolutePath());
      err.printf("civiquiz: %s: %d rows%n", file, contents.total());
      return 0;
    } catch (Backup.RefusedException e) {
      err.println("civiquiz: " + file + ": " + e.getMessage());
      return CiviquizCommand.FAULT;
    }
  }
}
