package dev.tributary.application.exchange;

import java.time.Duration;
import java.time.Instant;

/**
 * The end of a call with all attempts and the pauses between them. Waits for the limits of its
 * account are no part of its time. Used by the thread of the call.
 */
final class CallDeadline {
  private Instant instant;

  CallDeadline(Instant instant) {
    this.instant = instant;
  }

  Instant instant() {
    return instant;
  }

  void later(Duration waited) {
    instant = instant.plus(waited);
  }
}
