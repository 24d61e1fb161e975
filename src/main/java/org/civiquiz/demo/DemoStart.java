package org.civiquiz.demo;

import io.quarkus.logging.Log;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Opens the demo school beside the start of the server and prints its sign-ins; until then the
 * server is not ready.
 */
@Readiness
@ApplicationScoped
class DemoStart implements HealthCheck {

  private final DemoSchool school;
  private final boolean isWanted;
  private final Path home;
  private volatile boolean isReady;

  DemoStart(
      DemoSchool school,
      @ConfigProperty(name = "civiquiz.demo", defaultValue = "false") boolean isWanted,
      @ConfigProperty(name = "civiquiz.home", defaultValue = "civiquiz-data") String home) {
    this.school = school;
    this.isWanted = isWanted;
    this.home = Path.of(home);
  }

  void start(@ObservesAsync HttpServerStart event) {
    if (isWanted) {
      Thread thread = new Thread(this::open, "demo-school");
      thread.setDaemon(true);
      thread.start();
    }
  }

  private void open() {
    try {
      school.open(home).forEach(System.out::println);
      System.out.flush();
      isReady = true;
    } catch (Exception e) {
      Log.error("The demo school could not be opened; the server stays not ready", e);
    }
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("Demo school").status(!isWanted || isReady).build();
  }
}
