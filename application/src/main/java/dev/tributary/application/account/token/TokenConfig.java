package dev.tributary.application.account.token;

import java.time.Duration;

/**
 * What the operator sets for access tokens.
 *
 * @param margin how long before its expiry a token is not used any more
 * @param attempts to fetch one
 * @param attemptTime of each
 */
public record TokenConfig(Duration margin, int attempts, Duration attemptTime) {
  /** Of a token with a short life at least half is used. */
  Duration usable(Duration lifetime) {
    Duration less = lifetime.minus(margin);
    Duration half = lifetime.dividedBy(2);
    return less.compareTo(half) > 0 ? less : half;
  }

  /** How long the right to one attempt is leased. */
  Duration leaseTime() {
    return attemptTime.plusSeconds(5);
  }
}
