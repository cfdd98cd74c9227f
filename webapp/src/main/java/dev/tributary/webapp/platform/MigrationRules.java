package dev.tributary.webapp.platform;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.enterprise.context.ApplicationScoped;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Refuses a database that a newer release has migrated, and times what is done to ours. */
@ApplicationScoped
class MigrationRules implements FlywayConfigurationCustomizer {
  private final MigrationTimer timer;

  MigrationRules(MigrationTimer timer) {
    this.timer = timer;
  }

  @Override
  public void customize(FluentConfiguration configuration) {
    // By default migrations from the future are ignored, and an old program would write to it.
    configuration.ignoreMigrationPatterns(new String[0]).callbacks(timer);
  }
}
