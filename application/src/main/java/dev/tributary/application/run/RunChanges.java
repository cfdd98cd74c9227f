package dev.tributary.application.run;

import dev.tributary.domain.run.RunId;

/** Notifies listeners on all nodes that a run changed. */
public interface RunChanges {
  /**
   * Notifies listeners of a change of {@code run} after the current transaction has committed. A
   * lost notification only delays: listeners also poll the database.
   */
  void changed(RunId run);

  /**
   * Calls {@code listener} on a thread of its own soon after each change of {@code run}; several
   * changes may be combined into one call.
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
