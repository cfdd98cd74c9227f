package dev.tributary.webapp.config;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How much of the history of runs is kept, beside its days. */
@ConfigMapping(prefix = "tributary.storage")
public interface StorageConfig {
  /** How often one node measures what is stored and removes what is too much. */
  @WithDefault("1h")
  Duration measureInterval();

  /** How long a statement that measures may take; then the figures stay those of before. */
  @WithDefault("10m")
  Duration longestMeasurement();

  /**
   * How many bytes all runs may have together with their tasks, journals, sets and exchanges;
   * beyond, the oldest runs are removed before their days are over, but none that has not ended,
   * none that failed and may be resumed, and none whose jobs at an API are still to be ended.
   * Without it, only days count.
   */
  Optional<MemorySize> history();

  /**
   * How many bytes the sets of the ended runs of one workflow may have; beyond, the interim results
   * of its oldest runs are removed: what left by the last transitions stays, and so does all of a
   * failed run.
   */
  @WithDefault("10G")
  MemorySize setsPerWorkflow();

  /** How long a run is kept at least after its end, however much is stored. */
  @WithDefault("1h")
  Duration leastAge();
}
