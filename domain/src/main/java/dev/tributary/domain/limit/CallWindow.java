package dev.tributary.domain.limit;

import java.time.Duration;

/**
 * So many calls in a window of time at most.
 *
 * @param per whole seconds
 */
public record CallWindow(int calls, Duration per, Kind kind, WhenReached whenReached) {
  private static final long MINUTE = 60;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;

  /** Where a window begins. */
  public enum Kind {
    /** At multiples of its length since 1970, in UTC: each minute, each day. */
    FIXED,
    /** Everywhere: no interval of that length has more calls. */
    MOVING
  }

  /** What becomes of a call for which the window has no room. */
  public enum WhenReached {
    /** It waits until there is room. */
    HOLD,
    /** It fails. */
    FAIL
  }

  public CallWindow {
    if (calls < 1 || !per.isPositive() || !per.equals(Duration.ofSeconds(per.toSeconds()))) {
      throw new IllegalArgumentException(
          "a window has 1 call or more in whole seconds: %d in %s".formatted(calls, per));
    }
  }

  /** For people, such as {@code 100 / 1m}. */
  public String shown() {
    return calls + " / " + length();
  }

  /** Its length as settings write it. */
  public String length() {
    long seconds = per.toSeconds();
    if (seconds % DAY == 0) {
      return seconds / DAY + "d";
    }
    if (seconds % HOUR == 0) {
      return seconds / HOUR + "h";
    }
    return seconds % MINUTE == 0 ? seconds / MINUTE + "m" : seconds + "s";
  }

  public long millis() {
    return per.toMillis();
  }
}
