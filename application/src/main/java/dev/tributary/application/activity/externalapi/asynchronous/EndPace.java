package dev.tributary.application.activity.externalapi.asynchronous;

import java.time.Duration;

/**
 * When the end of a job is tried again.
 *
 * @param time for how long it is tried
 * @param longestPause between two attempts
 */
public record EndPace(Duration time, Duration longestPause) {
  private static final Duration FIRST = Duration.ofMinutes(1);

  /** The pause is doubled so often at most. */
  private static final int MOST_DOUBLED = 10;

  public EndPace {
    if (time.isNegative() || longestPause.compareTo(FIRST) < 0) {
      throw new IllegalArgumentException(
          "the end of a job is tried for %s with pauses of at most %s: no time is negative, and a"
                  .formatted(time, longestPause)
              + " pause has at least 1 minute");
    }
  }

  /** The pause after so many failures: a minute, doubled with each further one. */
  Duration pause(int failures) {
    return capped(FIRST.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLED)));
  }

  /** The pause before a call that has to wait so long. */
  Duration waiting(Duration time) {
    return time.compareTo(FIRST) < 0 ? FIRST : capped(time);
  }

  private Duration capped(Duration pause) {
    return pause.compareTo(longestPause) < 0 ? pause : longestPause;
  }
}
