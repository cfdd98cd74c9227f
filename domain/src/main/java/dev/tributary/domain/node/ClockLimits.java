package dev.tributary.domain.node;

import java.time.Duration;

/**
 * How much a node's clock may differ from the database's.
 *
 * @param warning beyond which operators are warned
 * @param refusal beyond which the node claims no work
 */
public record ClockLimits(Duration warning, Duration refusal) {
  public ClockLimits {
    if (warning.isNegative() || refusal.compareTo(warning) < 0) {
      throw new IllegalArgumentException(
          "clock limits must be 0 or more, the warning first: '%s', '%s'"
              .formatted(warning, refusal));
    }
  }

  public ClockAccuracy of(ClockDifference difference) {
    if (difference.exceeds(refusal)) {
      return ClockAccuracy.UNUSABLE;
    }
    return difference.exceeds(warning) ? ClockAccuracy.INACCURATE : ClockAccuracy.ACCURATE;
  }
}
