package dev.tributary.domain.message;

import java.time.Instant;
import java.util.Optional;

/**
 * What becomes of a message after an attempt.
 *
 * @param counted whether the server was really asked: else the attempt is taken back
 * @param at when it was accepted, or when it is due again
 */
public record Settlement(
    MessageId id,
    MessageState state,
    Optional<Refusal> refusal,
    boolean counted,
    Optional<Instant> at) {
  public static Settlement sent(MessageId id, Instant at) {
    return new Settlement(id, MessageState.SENT, Optional.empty(), true, Optional.of(at));
  }

  public static Settlement again(MessageId id, Refusal refusal, Instant due) {
    return new Settlement(id, MessageState.READY, Optional.of(refusal), true, Optional.of(due));
  }

  /** The server was never asked: as if nothing had happened. */
  public static Settlement untried(MessageId id) {
    return new Settlement(id, MessageState.READY, Optional.empty(), false, Optional.empty());
  }

  public static Settlement failed(MessageId id, Refusal refusal) {
    return new Settlement(id, MessageState.FAILED, Optional.of(refusal), true, Optional.empty());
  }

  public static Settlement unknown(MessageId id) {
    return new Settlement(id, MessageState.UNKNOWN, Optional.empty(), true, Optional.empty());
  }
}
