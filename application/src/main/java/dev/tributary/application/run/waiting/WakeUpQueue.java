package dev.tributary.application.run.waiting;

import dev.tributary.domain.waiting.WakeUp.ChildEnded;
import java.time.Instant;

/**
 * Hands wake-ups to workers. An entry takes part in the caller's transaction; it is delivered at
 * least once after the commit and never after a rollback.
 */
public interface WakeUpQueue {
  /** Has the wait end at {@code due}, at once when that is past; one entry for each wait. */
  void enqueueDue(Waiter waiter, Instant due);

  /** Has the wait end now. */
  void enqueue(Waiter waiter, ChildEnded by);
}
