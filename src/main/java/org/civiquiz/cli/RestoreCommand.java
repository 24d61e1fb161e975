package org.civiquiz.cli;

import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.civiquiz.database.Backup;
import org.civiquiz.database.DataSourceSettings;
import org.civiquiz.database.Durability;
import org.civiquiz.database.EmbeddedPostgres;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts a backup into the database, all of it or nothing. */
@Command(
    name = "restore",
    description =
        "Puts a backup into the database. The server must be stopped, and must have made its"
            + " tables before.")
final class RestoreCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", description = "A file that backup has written.")
  private Path file;

  @Option(names = "--replace", description = "Deletes all that is in the database first.")
  private boolean isReplacing;

  @Spec private CommandSpec command;

  @Override
  public Integer call() throws Exception {
    Optional<DataSourceSettings> external = Environment.externalDatabase();
    if (external.isPresent()) {
      return read(external.get());
    }
    // refused while a server runs
    try (EmbeddedPostgres server = EmbeddedPostgres.start(Environment.home(), Durability.DURABLE)) {
      return read(server.settings());
    }
  }

  private int read(DataSourceSettings database) throws Exception {
    var err = command.commandLine().getErr();
    try {
      Backup.Contents contents = Backup.read(database, file, isReplacing);
      err.printf("civiquiz: %s: %d rows restored%n", file, contents.total());
      return 0;
    } catch (Backup.RefusedException e) {
      err.println("civiquiz: " + file + ": " + e.getMessage());
      return CiviquizCommand.FAULT;
    } catch (NoSuchFileException e) {
      err.println("civiquiz: " + file + ": There is no such file.");
      return CiviquizCommand.FAULT;
    }
  }
}
