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

  /** Counts an attempt before it is checked; how long to wait when it is one too many. */
  @Transactional
  public Optional<Duration> count(String address) {
    return attempts.count(subject(address), limit.perAddress(), limit.window(), clock.instant());
  }

  /** Takes back an attempt that was accepted. */
  @Transactional
  public void accepted(String address) {
    attempts.release(subject(address));
  }

  private static String subject(String address) {
    return "signal:" + ClientNetwork.of(address);
  }
}
