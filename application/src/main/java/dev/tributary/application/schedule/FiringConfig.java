package dev.tributary.application.schedule;

import java.time.Duration;
import java.time.ZoneId;

/**
 * What the operator sets for schedules.
 *
 * @param zone the time zone of workflows that name none
 * @param tolerance how late a firing may be served before it counts as missed
 * @param batch how many due schedules one transaction serves
 * @param concurrency how many such transactions a node has at the same time
 */
public record FiringConfig(ZoneId zone, Duration tolerance, int batch, int concurrency) {
  public FiringConfig {
    requireOne("batch", batch);
    requireOne("concurrency", concurrency);
  }

  private static void requireOne(String key, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(
          "tributary.schedule.%s is at least 1, not %d".formatted(key, value));
    }
  }
}
