package dev.tributary.domain.access;

import java.time.Duration;
import java.time.Instant;

/**
 * How long a person stays signed in.
 *
 * @param idle how long without a request
 * @param longest how long in all
 */
public record SessionLimit(Duration idle, Duration longest) {
  public SessionLimit {
    if (!idle.isPositive() || idle.compareTo(longest) > 0) {
      throw new IllegalArgumentException(
          "a session's idle time must be positive and at most its longest: %s, %s"
              .formatted(idle, longest));
    }
  }

  /** When a session that began then and is used now ends by itself. */
  public Instant expiry(Instant startedAt, Instant now) {
    Instant end = startedAt.plus(longest);
    Instant idleEnd = now.plus(idle);
    return idleEnd.isBefore(end) ? idleEnd : end;
  }
}
