package dev.tributary.application.activity.externalapi.asynchronous;

import java.time.Duration;

/**
 * When the end of a job is tried again.
 *
 * @param time for how long it is tried
 * @param firstPause after the first attempt, at least a second
 * @param longestPause between two attempts
 */
public record EndPace(Duration time, Duration firstPause, Duration longestPause) {
  private static final Duration SHORTEST = Duration.ofSeconds(1);

  /** The pause is doubled so often at most. */
  private static final int MOST_DOUBLED = 10;

  public EndPace {
    if (time.isNegative()
        || firstPause.compareTo(SHORTEST) < 0
        || longestPause.compareTo(firstPause) < 0) {
      throw new IllegalArgumentException(
          "the end of a job is tried for '%s' with pauses of '%s' to '%s': the time must not be"
                  .formatted(time, firstPause, longestPause)
              + " negative, the first pause at least 1 second, the longest one not shorter");
    }
  }

  /** The pause after so many failures: the first one, doubled with each further failure. */
  Duration pause(int failures) {
    return capped(firstPause.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLED)));
  }

  /** The pause before a call that has to wait so long. */
  Duration waiting(Duration time) {
    return time.compareTo(firstPause) < 0 ? firstPause : capped(time);
  }

  private Duration capped(Duration pause) {
    return pause.compareTo(longestPause) < 0 ? pause : longestPause;
  }
}
