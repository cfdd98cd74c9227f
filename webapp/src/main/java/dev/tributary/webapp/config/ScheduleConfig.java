package dev.tributary.webapp.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the schedules of armed workflows are served. */
@ConfigMapping(prefix = "tributary.schedule")
public interface ScheduleConfig {
  /** How late a run may be started before its time counts as missed. */
  @WithDefault("1m")
  Duration tolerance();

  /**
   * How long after a notification of missed firings of a scheduler the next one is made at the
   * earliest.
   */
  @WithDefault("1h")
  Duration missedInterval();

  /** How many due schedules a node serves in one transaction. */
  @WithDefault("100")
  int batch();

  /**
   * How many such transactions a node has at the same time, when many schedules are due at once.
   * Where {@code tributary.engine.runs} limits runs there is one, of ten schedules at most.
   */
  @WithDefault("8")
  int concurrency();

  /**
   * For how long at most a node leaves new runs of normal and low priority in the queue while it
   * has more schedules due than one batch; {@code 0s} for never. What has begun goes on, and what a
   * person starts on this node begins.
   */
  @WithDefault("30s")
  Duration hold();
}
