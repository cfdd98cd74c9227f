package dev.tributary.adapters.in.engine;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Repeats actions of this node on one thread, until the node stops. */
@ApplicationScoped
public class NodeTimer {
  private static final Logger LOG = Logger.getLogger(NodeTimer.class);

  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("node-timer-", 0).factory());

  void repeat(Runnable action, Duration interval) {
    Future<?> endless =
        thread.scheduleWithFixedDelay(
            () -> attempt(action), interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
    LOG.tracef("repeats every %s: %s", interval, endless);
  }

  void stop() {
    thread.shutdownNow();
  }

  /** A repeated action that throws would never be called again. */
  private static void attempt(Runnable action) {
    try {
      action.run();
    } catch (RuntimeException failed) {
      LOG.debugf("a repeated action failed: %s", failed.getMessage());
    }
  }
}
