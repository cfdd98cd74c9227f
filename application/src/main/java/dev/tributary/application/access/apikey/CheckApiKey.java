package dev.tributary.application.access.apikey;

import dev.tributary.domain.access.ApiKey;
import dev.tributary.domain.access.Token;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Finds the usable API key that a token opens, and records its use. */
@ApplicationScoped
public class CheckApiKey {
  /** Not every call writes: the last use is exact to the minute. */
  private static final Duration STEP = Duration.ofMinutes(1);

  private final ApiKeys keys;
  private final InstantSource clock;

  public CheckApiKey(ApiKeys keys, InstantSource clock) {
    this.keys = keys;
    this.clock = clock;
  }

  @Transactional
  public Optional<ApiKey> check(Token token) {
    Instant now = clock.instant();
    Optional<ApiKey> key =
        keys.findByHash(token.hash()).filter(candidate -> candidate.usableAt(now));
    key.filter(found -> isStale(found, now)).ifPresent(found -> keys.used(found.id(), now));
    return key;
  }

  private static boolean isStale(ApiKey key, Instant now) {
    return key.lastUsedAt().map(last -> !now.isBefore(last.plus(STEP))).orElse(true);
  }
}
