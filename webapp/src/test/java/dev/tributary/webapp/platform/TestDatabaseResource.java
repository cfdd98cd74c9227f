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
  /** Of the person {@code admin}, who may do everything. */
  public static final String ADMINISTRATOR_PASSWORD = "four words in a row";

  /** The least that bcrypt knows: nearly every request of a test proves a password. */
  static final String PASSWORD_COST = "4";

  /** 32 bytes of zero: as good as any for databases that live for one run of the tests. */
  private static final String MASTER_KEY = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

  @Override
  public Map<String, String> start() {
    TestDatabase database = TestDatabase.create();
    return Map.of(
        "quarkus.datasource.jdbc.url",
        database.jdbcUrl(),
        "quarkus.datasource.username",
        database.user(),
        "quarkus.datasource.password",
        database.password(),
        "tributary.key.master",
        MASTER_KEY,
        "tributary.access.password-cost",
        PASSWORD_COST,
        "tributary.admin.password",
        ADMINISTRATOR_PASSWORD);
  }

  @Override
  public void stop() {
    // The database lives as long as its server: until this JVM ends.
  }
}
