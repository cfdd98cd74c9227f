package dev.tributary.adapters.in.work;

import java.time.Duration;

/** How an execution ended. */
public sealed interface WorkResult {
  /** Nothing is left to do, unless the process is about to end. */
  record Ended() implements WorkResult {}

  /** Nothing is left to do, and the entry was removed with the last of it. */
  record Removed() implements WorkResult {}

  /** The work must not go on now; another execution continues after that time. */
  record Postponed(Duration time) implements WorkResult {}
}
