package dev.tributary.domain.access;

import java.time.Duration;

/** How many failed sign-ins are let through within a span of time, by name and by address. */
public record SignInThrottling(int perName, int perAddress, Duration window) {
  public SignInThrottling {
    if (perName < 1 || perAddress < 1 || !window.isPositive()) {
      throw new IllegalArgumentException(
          "attempts and their window must be positive: %d, %d, %s"
              .formatted(perName, perAddress, window));
    }
  }
}
