package dev.tributary.application.exchange;

import java.time.Instant;

/**
 * A call on its way to the other side.
 *
 * @param deadline of all attempts and the pauses between them
 */
public record OutgoingCall(PreparedCall prepared, CallContext context, Instant deadline) {
  /** The call as its activity made it. */
  public Call call() {
    return prepared.call();
  }
}
