package dev.tributary.adapters.out.postgres.profile;

import dev.tributary.adapters.out.postgres.TestDatabase;
import dev.tributary.adapters.out.postgres.resource.SeededResources;
import dev.tributary.adapters.sql.Sql;
import dev.tributary.application.expression.StatementLimits;
import dev.tributary.application.profile.Profiles;
import dev.tributary.application.profile.ProfilesContract;
import dev.tributary.domain.resource.Resource;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;

class PostgresProfilesContractTest extends ProfilesContract {
  private static final TestDatabase DATABASE = TestDatabase.create();

  private final PostgresProfiles profiles =
      new PostgresProfiles(
          DATABASE.dataSource(),
          new StatementLimits(Duration.ofMinutes(1), Duration.ofMinutes(1), 1_000));

  @BeforeEach
  void empty() {
    new Sql(DATABASE.dataSource()).update("delete from public.profile");
  }

  @Override
  protected Profiles profiles() {
    return profiles;
  }

  @Override
  protected Resource resource() {
    return SeededResources.of(DATABASE.dataSource()).find("profile").orElseThrow();
  }
}
