package dev.tributary.application.work;

/**
 * The worker that executes durable work on a thread: a permit to compute and to use the database.
 * What only waits needs none.
 */
public interface Worker {
  /** The worker of this thread; not bound on threads of requests. */
  ScopedValue<Worker> CURRENT = ScopedValue.newInstance();

  /**
   * Lets other work have this thread's worker, until what is returned is closed: that waits for a
   * free one. Must not be called while a connection or a lock is held.
   */
  static Away away() {
    return CURRENT.isBound() ? CURRENT.get().leave() : () -> {};
  }

  /** As {@link #away}, for the worker of the thread. */
  Away leave();

  /** A time without worker; never throws. */
  interface Away extends AutoCloseable {
    @Override
    void close();
  }
}
