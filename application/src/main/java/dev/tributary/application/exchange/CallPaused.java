package dev.tributary.application.exchange;

import java.time.Instant;

/** The call has made a part of its attempts, and goes on when its caller calls again then. */
public final class CallPaused extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final Instant until;

  public CallPaused(Instant until) {
    super("the next attempt is due at " + until);
    this.until = until;
  }

  public Instant until() {
    return until;
  }
}
