package dev.tributary.webapp.config;

import dev.tributary.adapters.in.engine.EngineConfig;
import dev.tributary.adapters.in.engine.EngineSettings;
import dev.tributary.application.activity.RehearsalSettings;
import dev.tributary.application.run.RunSettings;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.ZoneId;

/** The engine as the configuration says. */
public class EngineBeans {
  @Produces
  @Singleton
  EngineSettings engineSettings(EngineConfig config) {
    return EngineSettings.from(config);
  }

  @Produces
  @Singleton
  RunSettings runSettings(EngineConfig config) {
    return new RunSettings(
        config.zone().map(ZoneId::of).orElseGet(ZoneId::systemDefault),
        config.history(),
        config.maxDeaths());
  }

  @Produces
  @Singleton
  RehearsalSettings rehearsalSettings(RunSettings runs) {
    return new RehearsalSettings(runs.zone());
  }
}
