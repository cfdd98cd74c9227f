package dev.tributary.webapp.platform;

import dev.tributary.adapters.out.postgres.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/**
 * Gives each start of the program under test a migrated database of its own. Standing on a class of
 * the test sources, the annotation holds for all tests.
 */
@QuarkusTestResource(TestDatabaseResource.class)
public final class TestDatabaseResource implements QuarkusTestResourceLifecycleManager {
  @Override
  public Map<String, String> start() {
    TestDatabase database = TestDatabase.create();
    return Map.of(
        "quarkus.datasource.jdbc.url", database.jdbcUrl(),
        "quarkus.datasource.username", database.user(),
        "quarkus.datasource.password", database.password());
  }

  @Override
  public void stop() {
    // The database lives as long as its server: until this JVM ends.
  }
}
