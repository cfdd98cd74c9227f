package dev.tributary.webapp.config.bean;

import dev.tributary.adapters.in.engine.config.EngineConfig;
import dev.tributary.adapters.in.engine.config.EngineParameters;
import dev.tributary.adapters.in.engine.node.NodeVersion;
import dev.tributary.application.activity.DryRunConfig;
import dev.tributary.application.run.RunConfig;
import dev.tributary.application.schedule.FiringConfig;
import dev.tributary.domain.node.ClockLimits;
import dev.tributary.webapp.config.ScheduleConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The engine from the configuration. */
public class EngineBeans {
  @Produces
  @Singleton
  EngineParameters engineSettings(EngineConfig config) {
    return EngineParameters.from(config);
  }

  @Produces
  @Singleton
  ClockLimits clockLimits(EngineConfig config) {
    return new ClockLimits(config.clockWarning(), config.clockLimit());
  }

  @Produces
  @Singleton
  NodeVersion nodeVersion(@ConfigProperty(name = "quarkus.application.version") String version) {
    return new NodeVersion(version);
  }

  @Produces
  @Singleton
  RunConfig runSettings(EngineConfig config) {
    return new RunConfig(
        config.zone().map(ZoneId::of).orElseGet(ZoneId::systemDefault),
        config.history(),
        config.maxDeaths(),
        config.runs(),
        config.queuedRuns());
  }

  @Produces
  @Singleton
  FiringConfig scheduleConfig(ScheduleConfig limits, RunConfig runs) {
    return new FiringConfig(
            runs.zone(),
            limits.tolerance(),
            limits.missedInterval(),
            limits.batch(),
            limits.concurrency(),
            limits.hold())
        .within(runs);
  }

  @Produces
  @Singleton
  DryRunConfig dryRunConfig(RunConfig runs) {
    return new DryRunConfig(runs.zone());
  }
}
