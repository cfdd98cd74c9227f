package dev.tributary.domain.limit;

import java.time.Duration;

/**
 * So many calls in a window of time at most.
 *
 * @param per whole seconds
 */
public record CallWindow(int calls, Duration per, Kind kind, WhenReached whenReached) {
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

  public long millis() {
    return per.toMillis();
  }
}
