package dev.tributary.domain.message;

import java.time.Instant;
import java.util.Optional;

/**
 * The progress of a message's transmission.
 *
 * @param attempts the attempts to send it
 * @param due when the next attempt is; only while it is ready
 * @param refusal the server's last reply
 */
public record Transmission(
    int attempts, Optional<Instant> due, Optional<Refusal> refusal, Optional<Instant> sentAt) {
  /** Of a message without an attempt. */
  public static final Transmission NONE =
      new Transmission(0, Optional.empty(), Optional.empty(), Optional.empty());
}
