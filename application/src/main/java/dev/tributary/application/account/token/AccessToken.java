package dev.tributary.application.account.token;

import dev.tributary.domain.secret.Secret;
import java.time.Instant;
import java.util.Optional;

/**
 * A token that signs calls in.
 *
 * @param usableUntil when another one is to be fetched, a margin before it expires; empty where the
 *     server names no lifetime
 */
public record AccessToken(Secret value, Optional<Instant> usableUntil) {
  public boolean usable(Instant now) {
    return usableUntil.isEmpty() || usableUntil.get().isAfter(now);
  }
}
