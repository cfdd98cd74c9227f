package dev.tributary.application.signal.signed;

import dev.tributary.application.access.signin.SignInAttempts;
import dev.tributary.domain.access.ClientNetwork;
import dev.tributary.domain.access.SignInThrottling;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** Lets an address send a few signals that are not accepted, then makes it wait. */
@ApplicationScoped
public class ThrottleSignals {
  private final SignInAttempts attempts;
  private final SignInThrottling limit;
  private final InstantSource clock;

  public ThrottleSignals(SignInAttempts attempts, SignInThrottling limit, InstantSource clock) {
    this.attempts = attempts;
    this.limit = limit;
    this.clock = clock;
  }

  /** How long until a signal of the address is checked again; empty while it has attempts left. */
  @Transactional
  public Optional<Duration> blocked(String address) {
    return attempts.blocked(subject(address), limit.perAddress(), clock.instant());
  }

  /**
   * Counts a signal that was not accepted; those that were, and those that found no database, leave
   * nothing.
   */
  @Transactional
  public void refused(String address) {
    var _ = attempts.count(subject(address), limit.perAddress(), limit.window(), clock.instant());
  }

  private static String subject(String address) {
    return "signal:" + ClientNetwork.of(address);
  }
}
