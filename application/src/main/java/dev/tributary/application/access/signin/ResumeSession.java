package dev.tributary.application.access.signin;

import dev.tributary.application.access.Sessions;
import dev.tributary.application.access.Users;
import dev.tributary.domain.access.Session;
import dev.tributary.domain.access.SessionLimit;
import dev.tributary.domain.access.User;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Finds who a session's cookie belongs to, and extends the session while it is used. */
@ApplicationScoped
public class ResumeSession {
  /** Not every request writes: the end moves once a minute at most. */
  private static final Duration STEP = Duration.ofMinutes(1);

  private final Sessions sessions;
  private final Users users;
  private final TokenHasher tokenHasher;
  private final SessionLimit limit;
  private final InstantSource clock;

  public ResumeSession(
      Sessions sessions,
      Users users,
      TokenHasher tokenHasher,
      SessionLimit limit,
      InstantSource clock) {
    this.sessions = sessions;
    this.users = users;
    this.tokenHasher = tokenHasher;
    this.limit = limit;
    this.clock = clock;
  }

  /** The person with the rights they have now; empty when the session or the person is gone. */
  @Transactional
  public Optional<User> resume(String cookie) {
    Instant now = clock.instant();
    Optional<Session> session = sessions.find(tokenHasher.sessionHash(cookie), now);
    session.ifPresent(found -> extend(found, now));
    return session.flatMap(found -> users.find(found.user())).filter(User::enabled);
  }

  private void extend(Session session, Instant now) {
    Instant end = limit.expiry(session.startedAt(), now);
    if (Duration.between(session.expiresAt(), end).compareTo(STEP) >= 0) {
      sessions.extend(session.tokenHash(), end);
    }
  }
}
