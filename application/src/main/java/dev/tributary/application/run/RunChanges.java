package dev.tributary.application.run;

import dev.tributary.domain.run.RunId;

/** Tells who listens that a run changed, on whichever node it happened. */
public interface RunChanges {
  /**
   * Tells, after the present transaction has committed, that {@code run} changed. A message that is
   * lost costs time only: listeners also hear of it from the regular look at the database.
   */
  void changed(RunId run);

  /**
   * Calls {@code listener} on a thread of its own soon after each change of {@code run}; several
   * changes may be told as one.
   */
  Subscription subscribe(RunId run, Runnable listener);

  /** Calls {@code listener} in the same way soon after each change of any run. */
  Subscription subscribeAny(Runnable listener);

  /** Ends when closed; never throws. */
  interface Subscription extends AutoCloseable {
    @Override
    void close();
  }
}
