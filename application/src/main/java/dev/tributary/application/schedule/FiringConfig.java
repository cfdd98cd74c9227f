package dev.tributary.application.schedule;

import java.time.Duration;
import java.time.ZoneId;

/**
 * What the operator sets for schedules.
 *
 * @param zone the time zone of workflows that name none
 * @param tolerance how late a firing may be served before it counts as missed
 * @param batch how many due schedules one transaction serves
 */
public record FiringConfig(ZoneId zone, Duration tolerance, int batch) {
  public FiringConfig {
    if (batch < 1) {
      throw new IllegalArgumentException(
          "tributary.schedule.batch is at least 1, not %d".formatted(batch));
    }
  }
}
