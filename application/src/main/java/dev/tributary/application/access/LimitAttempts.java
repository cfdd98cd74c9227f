package dev.tributary.application.access;

import dev.tributary.domain.access.AttemptLimit;
import dev.tributary.domain.text.Trimming;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;

/** Lets a name or an address fail a few times, then makes it wait. */
@ApplicationScoped
public class LimitAttempts {
  private static final int LONGEST_KEPT = 100;

  private final SignInAttempts attempts;
  private final AttemptLimit limit;
  private final InstantSource clock;

  public LimitAttempts(SignInAttempts attempts, AttemptLimit limit, InstantSource clock) {
    this.attempts = attempts;
    this.limit = limit;
    this.clock = clock;
  }

  /** How long both must wait; empty when they may try. */
  @Transactional
  public Optional<Duration> blocked(String name, String address) {
    Instant now = clock.instant();
    return attempts
        .blocked(byName(name), limit.perName(), now)
        .or(() -> attempts.blocked(byAddress(address), limit.perAddress(), now));
  }

  @Transactional
  public void failed(String name, String address) {
    Instant now = clock.instant();
    attempts.failed(byName(name), limit.window(), now);
    attempts.failed(byAddress(address), limit.window(), now);
  }

  /** The name is forgiven; the address is not, or one good account would free it to go on. */
  @Transactional
  public void succeeded(String name) {
    attempts.forget(byName(name));
  }

  private static String byName(String name) {
    String folded = Trimming.both(name).toLowerCase(Locale.ROOT);
    return "name:" + folded.substring(0, Math.min(LONGEST_KEPT, folded.length()));
  }

  private static String byAddress(String address) {
    return "address:" + address;
  }
}
