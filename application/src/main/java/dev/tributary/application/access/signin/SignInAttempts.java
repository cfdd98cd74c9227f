package dev.tributary.application.access.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Counts attempts to sign in by subject (a name, an address), the same for all nodes. */
public interface SignInAttempts {
  /** How long until the subject may try again; empty while it has attempts left. */
  Optional<Duration> blocked(String subject, int limit, Instant now);

  /**
   * Counts one more attempt, or none when {@code limit} are counted already; of attempts at the
   * same time no more than {@code limit} are let through. The window begins with the first.
   *
   * @return how long until the subject may try again; empty when the attempt was counted
   */
  Optional<Duration> count(String subject, int limit, Duration window, Instant now);

  /** Takes back one counted attempt. */
  void release(String subject);

  /** Removes the attempts of a subject that has authenticated. */
  void clear(String subject);

  /** Removes at most {@code limit} windows that have ended by then; returns how many. */
  int removeExpired(Instant now, int limit);
}
