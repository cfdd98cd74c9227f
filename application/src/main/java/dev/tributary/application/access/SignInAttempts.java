package dev.tributary.application.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Counts failed sign-ins by subject (a name, an address), the same for all nodes. */
public interface SignInAttempts {
  /** How long until the subject may try again; empty while it has failed fewer times. */
  Optional<Duration> blocked(String subject, int limit, Instant now);

  /** One more failure; the window begins with the first. */
  void failed(String subject, Duration window, Instant now);

  /** The subject has proved who they are: its failures are forgotten. */
  void forget(String subject);

  /** Forgets windows that have ended by then, at most {@code limit}; how many. */
  int removeExpired(Instant now, int limit);
}
