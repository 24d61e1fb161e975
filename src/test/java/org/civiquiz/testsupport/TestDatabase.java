package org.civiquiz.testsupport;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.civiquiz.database.Durability;
import org.civiquiz.database.EmbeddedPostgres;

/**
 * The one PostgreSQL server that every test with the framework uses; no test class has to name it.
 * Its cluster is made anew for each run and is not synchronised with the disk.
 */
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
public class TestDatabase implements QuarkusTestResourceLifecycleManager {

  private static final Path HOME = Path.of("target", "test-database");

  @Override
  public Map<String, String> start() {
    EmbeddedPostgres server = EmbeddedPostgres.start(HOME, Durability.THROWAWAY);
    server.closeAtExit(() -> {});
    Map<String, String> properties = new HashMap<>(server.settings().asProperties());
    // The framework starts again for another profile; the schema is then fresh again too.
    properties.put("quarkus.flyway.clean-at-start", "true");
    return properties;
  }

  @Override
  public void stop() {
    // The server is shared by the whole run and stops with it.
  }
}
