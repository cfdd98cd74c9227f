package dev.tributary.application.access.signin;

import dev.tributary.domain.access.ClientNetwork;
import dev.tributary.domain.access.SignInThrottling;
import dev.tributary.domain.text.Trimming;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;

/**
 * Lets a name or an address try a few times, then makes it wait. An attempt counts before the
 * password is checked, so that attempts at the same time cannot pass together; one that succeeds is
 * taken back.
 */
@ApplicationScoped
public class ThrottleSignIn {
  private static final int LONGEST_KEPT = 100;

  private final SignInAttempts attempts;
  private final SignInThrottling limit;
  private final InstantSource clock;

  public ThrottleSignIn(SignInAttempts attempts, SignInThrottling limit, InstantSource clock) {
    this.attempts = attempts;
    this.limit = limit;
    this.clock = clock;
  }

  /** How long both must wait; empty when they may try. Counts nothing. */
  @Transactional
  public Optional<Duration> blocked(String name, String address) {
    Instant now = clock.instant();
    return attempts
        .blocked(byName(name), limit.perName(), now)
        .or(() -> attempts.blocked(byAddress(address), limit.perAddress(), now));
  }

  /** Counts an attempt; what both must wait when it is one too many, which then counts nothing. */
  @Transactional
  public Optional<Duration> count(String name, String address) {
    Instant now = clock.instant();
    Optional<Duration> wait =
        attempts.count(byAddress(address), limit.perAddress(), limit.window(), now);
    if (wait.isPresent()) {
      return wait;
    }
    Optional<Duration> waitOfName =
        attempts.count(byName(name), limit.perName(), limit.window(), now);
    if (waitOfName.isPresent()) {
      attempts.release(byAddress(address));
    }
    return waitOfName;
  }

  /**
   * Removes all attempts of the name, but only this one of the address: otherwise one valid account
   * would lift the limit of the address.
   */
  @Transactional
  public void succeeded(String name, String address) {
    attempts.release(byAddress(address));
    attempts.clear(byName(name));
  }

  private static String byName(String name) {
    String folded = Trimming.both(name).toLowerCase(Locale.ROOT);
    return "name:" + folded.substring(0, Math.min(LONGEST_KEPT, folded.length()));
  }

  private static String byAddress(String address) {
    return "address:" + ClientNetwork.of(address);
  }
}
