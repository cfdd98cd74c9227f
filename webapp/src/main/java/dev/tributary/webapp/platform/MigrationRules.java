package dev.tributary.webapp.platform;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.enterprise.context.ApplicationScoped;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Refuses a database of another program or of a newer release; measures the migrations. */
@ApplicationScoped
class MigrationRules implements FlywayConfigurationCustomizer {
  private final MigrationTimer timer;
  private final MasterKeyCheck masterKeyCheck;
  private final DatabaseCheck databaseCheck;

  MigrationRules(MigrationTimer timer, MasterKeyCheck masterKeyCheck, DatabaseCheck databaseCheck) {
    this.timer = timer;
    this.databaseCheck = databaseCheck;
    this.masterKeyCheck = masterKeyCheck;
  }

  @Override
  public void customize(FluentConfiguration configuration) {
    // By default migrations from the future are ignored, and an old program would write to it.
    configuration
        .ignoreMigrationPatterns(new String[0])
        .callbacks(timer, databaseCheck, masterKeyCheck);
  }
}
