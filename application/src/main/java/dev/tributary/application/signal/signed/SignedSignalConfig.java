package dev.tributary.application.signal.signed;

import java.time.Duration;

/**
 * What the operator sets for signed signals.
 *
 * @param window by how much the time of a signature may differ from ours, either way
 * @param bodyBytes of a body at most
 */
public record SignedSignalConfig(Duration window, int bodyBytes) {
  /** An id is remembered for longer than signatures with it are accepted. */
  private static final Duration LONGEST = Duration.ofHours(1);

  public SignedSignalConfig {
    if (!window.isPositive() || window.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "tributary.signal.window is more than 0s and at most %dh, not %s"
              .formatted(LONGEST.toHours(), window));
    }
  }
}
