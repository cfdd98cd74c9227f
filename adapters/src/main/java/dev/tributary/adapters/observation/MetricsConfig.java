package dev.tributary.adapters.observation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The figures at {@code /q/metrics}. */
@ConfigMapping(prefix = "tributary.metrics")
public interface MetricsConfig {
  /**
   * How long figures that are read from the database are used again: however often metrics are
   * requested, a node reads them once in this time, and never when they are not requested.
   */
  @WithDefault("15s")
  Duration refresh();

  /** How long a request for metrics waits for the database; without a reply its figures are NaN. */
  @WithDefault("2s")
  Duration databaseTime();

  /** How many external accounts have figures of their own; further ones count as "(other)". */
  @WithDefault("100")
  int accounts();
}
