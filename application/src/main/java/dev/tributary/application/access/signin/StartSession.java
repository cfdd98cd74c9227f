package dev.tributary.application.access.signin;

import dev.tributary.application.access.Sessions;
import dev.tributary.domain.access.Session;
import dev.tributary.domain.access.SessionLimit;
import dev.tributary.domain.access.Token;
import dev.tributary.domain.access.UserName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;

/** Signs a browser in: a fresh cookie each time, so that none can be planted beforehand. */
@ApplicationScoped
public class StartSession {
  private final SecureRandom random = new SecureRandom();
  private final Sessions sessions;
  private final TokenHasher tokenHasher;
  private final SessionLimit limit;
  private final InstantSource clock;

  public StartSession(
      Sessions sessions, TokenHasher tokenHasher, SessionLimit limit, InstantSource clock) {
    this.sessions = sessions;
    this.tokenHasher = tokenHasher;
    this.limit = limit;
    this.clock = clock;
  }

  /** The cookie's value, which is not stored. */
  @Transactional
  public Token start(UserName user) {
    Token cookie = Token.random("", random);
    Instant now = clock.instant();
    sessions.add(
        new Session(tokenHasher.sessionHash(cookie.reveal()), user, now, limit.expiry(now, now)));
    return cookie;
  }
}
