package dev.tributary.domain.message;

import java.time.Instant;
import java.util.Optional;

/**
 * How a message left so far.
 *
 * @param attempts how often a server was asked to take it
 * @param due when the next attempt is; only while it is ready
 * @param refusal what the server said last
 */
public record Transmission(
    int attempts, Optional<Instant> due, Optional<Refusal> refusal, Optional<Instant> sentAt) {
  /** Of a message that no server was asked to take. */
  public static final Transmission NONE =
      new Transmission(0, Optional.empty(), Optional.empty(), Optional.empty());
}
