package dev.tributary.webapp.chaos.witness;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Issues access tokens that soon expire, and knows which of them are valid. */
public final class TokenIssuer {
  private static final Duration LIFETIME = Duration.ofSeconds(8);

  private final AtomicInteger issued = new AtomicInteger();
  private final Map<String, Instant> expiries = new ConcurrentHashMap<>();

  /** The response of the token endpoint (RFC 6749, 5.1). */
  String issue() {
    String token = "token-" + issued.incrementAndGet();
    expiries.put(token, Instant.now().plus(LIFETIME));
    return "{\"access_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":%d}"
        .formatted(token, LIFETIME.toSeconds());
  }

  /** What was issued is not accepted any more. */
  void revoke() {
    expiries.clear();
  }

  /** Whether the Authorization header carries a token that has not expired. */
  boolean accepts(Optional<String> authorization) {
    return authorization
        .filter(header -> header.startsWith("Bearer "))
        .map(header -> expiries.getOrDefault(header.substring(7), Instant.EPOCH))
        .filter(Instant.now()::isBefore)
        .isPresent();
  }
}
