package dev.tributary.adapters.in.engine;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Whether this node has more schedules due than one batch. Then it fires them first: what they
 * start would take the processor from them.
 */
final class FiringBacklog {
  private final long longest;
  private final LongSupplier nanos;
  private int threads;
  private long since;

  /**
   * @param longest how long a backlog goes before new runs; zero for never
   * @param nanos a clock as {@link System#nanoTime()}
   */
  FiringBacklog(Duration longest, LongSupplier nanos) {
    this.longest = longest.toNanos();
    this.nanos = nanos;
  }

  /** Whether new runs wait for it. */
  synchronized boolean goesFirst() {
    return threads > 0 && nanos.getAsLong() - since < longest;
  }

  /** Runs {@code firing}, which serves a part of the backlog until nothing is left. */
  void during(Runnable firing) {
    begin();
    try {
      firing.run();
    } finally {
      end();
    }
  }

  private synchronized void begin() {
    if (threads == 0) {
      since = nanos.getAsLong();
    }
    threads++;
  }

  private synchronized void end() {
    threads--;
  }
}
