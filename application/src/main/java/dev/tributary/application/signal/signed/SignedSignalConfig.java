package dev.tributary.application.signal.signed;

import java.time.Duration;

/**
 * What the operator sets for signed signals.
 *
 * @param window by how much the time of a signature may differ from ours, either way
 * @param remembered for how long an id is known, which is longer than signatures with it are
 *     accepted
 * @param bodyBytes of a body at most
 */
public record SignedSignalConfig(Duration window, Duration remembered, int bodyBytes) {
  private static final Duration LONGEST = Duration.ofHours(1);

  public SignedSignalConfig {
    if (!window.isPositive() || window.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "tributary.signal.window is more than 0s and at most %dh, not %s"
              .formatted(LONGEST.toHours(), window));
    }
    if (window.multipliedBy(2).compareTo(remembered) >= 0) {
      throw new IllegalArgumentException(
          "tributary.rest.idempotency-retention is more than twice tributary.signal.window (%s), not %s"
              .formatted(window, remembered));
    }
  }
}
