package org.civiquiz.cli;

import io.quarkus.runtime.Application;
import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.Quarkus;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.civiquiz.database.DataSourceSettings;
import org.civiquiz.database.Durability;
import org.civiquiz.database.EmbeddedPostgres;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts the database, then the server, and keeps running until it is told to stop. */
@Command(name = "serve", description = "Starts the server on port 8080 (QUARKUS_HTTP_PORT).")
final class ServeCommand implements Callable<Integer> {

  private static final int SECONDS_TO_STOP = 60;

  @Option(
      names = "--demo",
      description = "Adds a demo school, and prints how its teacher and students sign in.")
  private boolean withDemoSchool;

  private final CountDownLatch applicationStopped = new CountDownLatch(1);

  @Override
  public Integer call() {
    if (withDemoSchool) {
      System.setProperty("civiquiz.demo", "true");
    }
    // Packaging may run the program once, only to see which classes it loads.
    if (!Boolean.getBoolean(ApplicationLifecycleManager.QUARKUS_APPCDS_GENERATE_PROP)) {
      System.setProperty("civiquiz.home", Environment.home().toString());
      var database = CompletableFuture.supplyAsync(this::openDatabase);
      initializeFramework();
      settingsOf(database).asProperties().forEach(System::setProperty);
    }
    Quarkus.run(null, this::stopped);
    return 0;
  }

  /** What the framework can do without a database, while that starts. */
  private static void initializeFramework() {
    try {
      Class.forName(
          Application.APP_CLASS_NAME, true, Thread.currentThread().getContextClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("The program is not complete", e);
    }
  }

  private static DataSourceSettings settingsOf(CompletableFuture<DataSourceSettings> database) {
    try {
      return database.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private DataSourceSettings openDatabase() {
    Optional<DataSourceSettings> external = Environment.externalDatabase();
    if (external.isPresent()) {
      return external.get();
    }
    Path home = Environment.home();
    System.err.println("civiquiz: starting the embedded database in " + home);
    EmbeddedPostgres server = EmbeddedPostgres.start(home, Durability.DURABLE);
    server.closeAtExit(this::awaitStop);
    return server.settings();
  }

  private void stopped(int exitCode, Throwable failure) {
    applicationStopped.countDown();
    ApplicationLifecycleManager.getDefaultExitCodeHandler().accept(exitCode, failure);
  }

  /** The database must not go while requests are still being answered. */
  private void awaitStop() {
    try {
      applicationStopped.await(SECONDS_TO_STOP, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
