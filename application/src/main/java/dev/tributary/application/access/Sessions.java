package dev.tributary.application.access;

import dev.tributary.domain.access.Session;
import dev.tributary.domain.access.UserName;
import java.time.Instant;
import java.util.Optional;

/** The signed-in browsers. */
public interface Sessions {
  void add(Session session);

  /** The session with this token hash, unless it has expired by {@code now}. */
  Optional<Session> find(String tokenHash, Instant now);

  /** Moves the end of a session. */
  void extend(String tokenHash, Instant expiresAt);

  void remove(String tokenHash);

  /** Signs a person out everywhere. */
  void removeAllOf(UserName user);

  /** Forgets what has expired by then; returns how many there were. */
  int removeExpired(Instant now);
}
