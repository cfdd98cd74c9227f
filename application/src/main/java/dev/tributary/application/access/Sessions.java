package dev.tributary.application.access;

import dev.tributary.domain.access.Session;
import dev.tributary.domain.access.UserName;
import java.time.Instant;
import java.util.Optional;

/** The signed-in browsers. */
public interface Sessions {
  void add(Session session);

  /** The session with this seal that has not expired by then. */
  Optional<Session> find(String seal, Instant now);

  /** Moves the end of a session. */
  void extend(String seal, Instant expiresAt);

  void remove(String seal);

  /** Signs a person out everywhere. */
  void removeAllOf(UserName user);

  /** Forgets what has expired by then; returns how many there were. */
  int removeExpired(Instant now);
}
