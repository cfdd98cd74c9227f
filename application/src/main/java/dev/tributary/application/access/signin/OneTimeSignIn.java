package dev.tributary.application.access.signin;

import dev.tributary.domain.access.Token;
import dev.tributary.domain.access.UserName;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tokens that sign a person in once, for the address that the program prints on its own terminal.
 * They are held in memory only: a restart invalidates them.
 */
@ApplicationScoped
public class OneTimeSignIn {
  /** Long enough to click the printed address, too short to find it later. */
  public static final Duration LIFETIME = Duration.ofMinutes(5);

  private final SecureRandom random = new SecureRandom();
  private final Map<String, Grant> grants = new ConcurrentHashMap<>();
  private final InstantSource clock;

  public OneTimeSignIn(InstantSource clock) {
    this.clock = clock;
  }

  /** A token for this person, good once within {@link #LIFETIME}. */
  public Token issue(UserName user) {
    Instant now = clock.instant();
    grants.values().removeIf(grant -> !now.isBefore(grant.expiresAt()));
    Token token = Token.random("", random);
    grants.put(token.hash(), new Grant(user, now.plus(LIFETIME)));
    return token;
  }

  /** Who it was issued for; consumes the token. */
  public Optional<UserName> redeem(Token token) {
    return Optional.ofNullable(grants.remove(token.hash()))
        .filter(grant -> clock.instant().isBefore(grant.expiresAt()))
        .map(Grant::user);
  }

  private record Grant(UserName user, Instant expiresAt) {}
}
