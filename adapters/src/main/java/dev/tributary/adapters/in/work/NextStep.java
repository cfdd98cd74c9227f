package dev.tributary.adapters.in.work;

import java.time.Duration;

/** What happens to an entry after an execution. */
sealed interface NextStep {
  /** The entry is done. */
  record Remove() implements NextStep {}

  /** Another execution follows. */
  record Again(Duration after) implements NextStep {}

  /** The entry is deleted or claimed by another worker: this one must not change it. */
  record Leave() implements NextStep {}
}
