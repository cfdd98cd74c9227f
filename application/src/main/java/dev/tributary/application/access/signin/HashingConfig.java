package dev.tributary.application.access.signin;

import java.time.Duration;

/**
 * The limits of password hashing.
 *
 * @param atOnce how many are hashed at the same time
 * @param longestWait how long a sign-in waits for its turn
 */
public record HashingConfig(int atOnce, Duration longestWait) {
  public HashingConfig {
    if (atOnce < 1 || longestWait.isNegative()) {
      throw new IllegalArgumentException(
          "at least one password at once and no negative wait: %d, %s"
              .formatted(atOnce, longestWait));
    }
  }
}
