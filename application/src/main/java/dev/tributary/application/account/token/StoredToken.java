package dev.tributary.application.account.token;

import dev.tributary.domain.secret.Secret;
import java.time.Instant;
import java.util.Optional;

/**
 * What all nodes know of the tokens of an account.
 *
 * @param generation how many were kept so far
 * @param authenticationHash of the settings that the token was fetched with
 * @param token empty where none was kept, or it cannot be read any more
 * @param refreshToken that the server gave with the token
 * @param failure the last one, unless a token was kept since
 */
public record StoredToken(
    long generation,
    String authenticationHash,
    Optional<AccessToken> token,
    Optional<Secret> refreshToken,
    Optional<TokenFailure> failure) {
  /** Nothing is known. */
  public static final StoredToken NONE =
      new StoredToken(0, "", Optional.empty(), Optional.empty(), Optional.empty());

  /** Why no token could be fetched. */
  public record TokenFailure(Instant at, String reason) {}
}
