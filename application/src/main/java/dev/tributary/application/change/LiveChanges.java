package dev.tributary.application.change;

/**
 * The channel of live changes. A notification carries no state: a listener reads what it shows.
 * Several changes may be combined into one call, so that a slow listener reads the newest state and
 * nothing queues up for it.
 */
public interface LiveChanges {
  /**
   * Notifies the listeners on all nodes after the current transaction has committed, and never
   * after a rollback. A notification that another node misses is made up for by its poller.
   */
  void changed(Topic topic);

  /**
   * Calls {@code listener} on a thread of its own soon after each change of {@code topic}, never
   * twice at the same time.
   */
  Subscription subscribe(Topic topic, Runnable listener);

  /** Calls {@code listener} in the same way soon after each change of any topic of that kind. */
  Subscription subscribe(Topic.Kind kind, Runnable listener);

  /** False once this node is stopping: each listener is called once more, and then no more. */
  boolean isOpen();

  /** Ends when closed; never throws. */
  interface Subscription extends AutoCloseable {
    @Override
    void close();
  }
}
