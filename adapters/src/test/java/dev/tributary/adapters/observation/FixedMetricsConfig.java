package dev.tributary.adapters.observation;

import java.time.Duration;

/** Settings of a test. */
record FixedMetricsConfig(Duration refresh, Duration databaseTime, int accounts)
    implements MetricsConfig {
  FixedMetricsConfig(int accounts) {
    this(Duration.ofHours(1), Duration.ofMinutes(1), accounts);
  }
}
