package dev.tributary.application.access;

import dev.tributary.domain.access.Session;
import dev.tributary.domain.access.UserName;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sessions of one test. */
public final class InMemorySessions implements Sessions {
  private final Map<String, Session> sessions = new HashMap<>();

  @Override
  public void add(Session session) {
    sessions.put(session.tokenHash(), session);
  }

  @Override
  public Optional<Session> find(String tokenHash, Instant now) {
    return Optional.ofNullable(sessions.get(tokenHash))
        .filter(session -> now.isBefore(session.expiresAt()));
  }

  @Override
  public void extend(String tokenHash, Instant expiresAt) {
    sessions.computeIfPresent(
        tokenHash, (key, old) -> new Session(key, old.user(), old.startedAt(), expiresAt));
  }

  @Override
  public void remove(String tokenHash) {
    sessions.remove(tokenHash);
  }

  @Override
  public void removeAllOf(UserName user) {
    sessions.values().removeIf(session -> session.user().equals(user));
  }

  @Override
  public int removeExpired(Instant now, int limit) {
    List<Session> expired =
        sessions.values().stream()
            .filter(session -> !now.isBefore(session.expiresAt()))
            .sorted(Comparator.comparing(Session::expiresAt))
            .limit(limit)
            .toList();
    expired.forEach(session -> remove(session.tokenHash()));
    return expired.size();
  }
}
