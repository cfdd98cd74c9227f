package dev.tributary.application.message;

import java.time.Instant;

/**
 * Messages that no task or person will settle any more. Every method takes part in the caller's
 * transaction.
 */
public interface AbandonedMessages {
  /**
   * Makes unknown what has been sent since before {@code instant} by a person, or by a task that is
   * no longer at work.
   *
   * @return how many
   */
  int giveUp(Instant instant, int limit);

  /**
   * Marks as stopped what waits although its run was stopped or is gone; as unknown where an
   * earlier attempt had no response.
   *
   * @return how many
   */
  int stop(int limit);

  /** Ends the deliveries of such runs that have nothing left to send or to settle. */
  void close(Instant at);
}
