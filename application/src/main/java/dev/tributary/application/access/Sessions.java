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

  /** Ends all sessions of a user. */
  void removeAllOf(UserName user);

  /** Removes at most {@code limit} sessions that have expired by {@code now}; returns how many. */
  int removeExpired(Instant now, int limit);
}
