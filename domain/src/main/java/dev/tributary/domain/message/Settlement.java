package dev.tributary.domain.message;

import java.time.Instant;
import java.util.Optional;

/**
 * The new state of a message after an attempt.
 *
 * @param attempt the one that is settled, from 1: what a later one has begun stays as it is
 * @param counted whether the server was reached: else the attempt is not counted
 * @param at when it was accepted, or when it is due again
 */
public record Settlement(
    MessageId id,
    int attempt,
    MessageState state,
    Optional<Refusal> refusal,
    boolean counted,
    Optional<Instant> at) {
  public static Settlement sent(OutboxMessage message, Instant at) {
    return of(message, MessageState.SENT, Optional.empty(), Optional.of(at));
  }

  public static Settlement again(OutboxMessage message, Refusal refusal, Instant due) {
    return of(message, MessageState.READY, Optional.of(refusal), Optional.of(due));
  }

  /** The server was not reached: the message is ready again. */
  public static Settlement untried(OutboxMessage message) {
    return untried(message, MessageState.READY, Optional.empty());
  }

  /** The server was not reached, for {@code obstacle}: the previous state is restored. */
  public static Settlement untried(
      OutboxMessage message, MessageState before, Optional<Refusal> obstacle) {
    return new Settlement(
        message.id(), message.transmission().attempts(), before, obstacle, false, Optional.empty());
  }

  public static Settlement failed(OutboxMessage message, Refusal refusal) {
    return of(message, MessageState.FAILED, Optional.of(refusal), Optional.empty());
  }

  public static Settlement unknown(OutboxMessage message) {
    return of(message, MessageState.UNKNOWN, Optional.empty(), Optional.empty());
  }

  private static Settlement of(
      OutboxMessage message, MessageState state, Optional<Refusal> refusal, Optional<Instant> at) {
    return new Settlement(
        message.id(), message.transmission().attempts(), state, refusal, true, at);
  }
}
