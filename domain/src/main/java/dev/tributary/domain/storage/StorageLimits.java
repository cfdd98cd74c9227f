package dev.tributary.domain.storage;

import java.time.Duration;
import java.util.Optional;

/**
 * How much is kept.
 *
 * @param history bytes of all runs with what ends with them; empty for no limit
 * @param setsPerWorkflow bytes of the sets of one workflow's ended runs
 * @param youngest how long a run is kept at least after its end, whatever the limits
 */
public record StorageLimits(Optional<Long> history, long setsPerWorkflow, Duration youngest) {
  public StorageLimits {
    if (history.filter(bytes -> bytes < 1).isPresent() || setsPerWorkflow < 1) {
      throw new IllegalArgumentException(
          "limits of storage must be positive: %s, %d".formatted(history, setsPerWorkflow));
    }
    if (youngest.isNegative()) {
      throw new IllegalArgumentException("the least age must not be negative: " + youngest);
    }
  }

  /** How many bytes of history are too many; 0 when none are. */
  public long excess(StorageFigures figures) {
    return history.map(most -> Math.max(0, figures.historyBytes() - most)).orElse(0L);
  }

  /** How many bytes of the workflow's sets are too many; 0 when none are. */
  public long excess(StoredWorkflow workflow) {
    return Math.max(0, workflow.releasable() - setsPerWorkflow);
  }
}
