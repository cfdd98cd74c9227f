package dev.tributary.adapters.in.change;

import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Calls its action on a thread of its own, one call at a time; however many changes are reported
 * during a call, one more call follows.
 */
final class Listener {
  private static final Logger LOG = Logger.getLogger(Listener.class);
  private static final int CALLED_AND_DUE = 2;

  private final Runnable action;

  /** The present call and the one that is due after it. */
  private final AtomicInteger calls = new AtomicInteger();

  Listener(Runnable action) {
    this.action = action;
  }

  void report() {
    if (calls.getAndUpdate(known -> Math.min(known + 1, CALLED_AND_DUE)) == 0) {
      Thread.ofVirtual().name("change-listener").start(this::call);
    }
  }

  private void call() {
    do {
      try {
        action.run();
      } catch (RuntimeException failed) {
        LOG.debugf("a listener failed: %s", failed.getMessage());
      }
    } while (calls.decrementAndGet() > 0);
  }
}
