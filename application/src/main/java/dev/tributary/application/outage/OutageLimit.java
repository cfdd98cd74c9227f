package dev.tributary.application.outage;

import java.time.Duration;

/**
 * How long a required write is retried.
 *
 * @param time from the first failure to write it
 */
public record OutageLimit(Duration time) {
  /** As long as the program runs. */
  public static final OutageLimit NONE = new OutageLimit(Duration.ofDays(36_500));
}
