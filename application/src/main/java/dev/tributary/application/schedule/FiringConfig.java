package dev.tributary.application.schedule;

import dev.tributary.application.run.RunConfig;
import java.time.Duration;
import java.time.ZoneId;

/**
 * What the operator sets for schedules.
 *
 * @param zone the time zone of workflows that name none
 * @param tolerance how late a firing may be served before it counts as missed
 * @param missedInterval how far apart notifications of missed firings of one scheduler are at least
 * @param batch how many due schedules one transaction serves
 * @param concurrency how many such transactions a node has at the same time
 * @param hold how long new runs wait at most while more than one batch is due; zero for never
 */
public record FiringConfig(
    ZoneId zone,
    Duration tolerance,
    Duration missedInterval,
    int batch,
    int concurrency,
    Duration hold) {
  private static final int BATCH_UNDER_LIMIT = 10;

  public FiringConfig {
    requireOne("batch", batch);
    requireOne("concurrency", concurrency);
    if (hold.isNegative()) {
      throw new IllegalArgumentException(
          "tributary.schedule.hold is not negative, as %s is".formatted(hold));
    }
  }

  /**
   * Where the installation limits its runs, all starts wait for one lock. One thread with small
   * batches then leaves room between them for starts of persons and for runs that wait, and no run
   * waits for it.
   */
  public FiringConfig within(RunConfig runs) {
    return runs.concurrency() == 0
        ? this
        : new FiringConfig(
            zone, tolerance, missedInterval, Math.min(batch, BATCH_UNDER_LIMIT), 1, Duration.ZERO);
  }

  private static void requireOne(String key, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(
          "tributary.schedule.%s is at least 1, not %d".formatted(key, value));
    }
  }
}
