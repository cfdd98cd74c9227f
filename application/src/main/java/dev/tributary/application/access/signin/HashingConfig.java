package dev.tributary.application.access.signin;

import java.time.Duration;

/**
 * The limits of password hashing.
 *
 * @param maxConcurrent how many are hashed at the same time
 * @param longestWait how long a sign-in waits for its turn
 */
public record HashingConfig(int maxConcurrent, Duration longestWait) {
  public HashingConfig {
    if (maxConcurrent < 1 || longestWait.isNegative()) {
      throw new IllegalArgumentException(
          "at least one password at once and no negative wait: %d, %s"
              .formatted(maxConcurrent, longestWait));
    }
  }
}
