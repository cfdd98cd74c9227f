package dev.tributary.application.access.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Failed sign-ins of one test. */
public final class InMemorySignInAttempts implements SignInAttempts {
  private record Window(int failures, Instant endsAt) {}

  private final Map<String, Window> windows = new HashMap<>();

  @Override
  public Optional<Duration> blocked(String subject, int limit, Instant now) {
    return Optional.ofNullable(windows.get(subject))
        .filter(window -> window.failures() >= limit && now.isBefore(window.endsAt()))
        .map(window -> Duration.between(now, window.endsAt()));
  }

  @Override
  public Optional<Duration> count(String subject, int limit, Duration length, Instant now) {
    Optional<Duration> wait = blocked(subject, limit, now);
    if (wait.isEmpty()) {
      windows.merge(
          subject,
          new Window(1, now.plus(length)),
          (old, fresh) ->
              now.isBefore(old.endsAt()) ? new Window(old.failures() + 1, old.endsAt()) : fresh);
    }
    return wait;
  }

  @Override
  public void release(String subject) {
    windows.computeIfPresent(
        subject,
        (known, window) -> new Window(Math.max(0, window.failures() - 1), window.endsAt()));
  }

  @Override
  public void clear(String subject) {
    windows.remove(subject);
  }

  @Override
  public int removeExpired(Instant now, int limit) {
    List<String> ended =
        windows.entrySet().stream()
            .filter(window -> !now.isBefore(window.getValue().endsAt()))
            .map(Map.Entry::getKey)
            .limit(limit)
            .toList();
    ended.forEach(windows::remove);
    return ended.size();
  }
}
