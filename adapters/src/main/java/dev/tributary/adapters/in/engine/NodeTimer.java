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

  private static final Duration LONGEST_ACTION = Duration.ofSeconds(5);

  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("node-timer-", 0).factory());

  void repeat(Runnable action, Duration interval) {
    Future<?> endless =
        thread.scheduleWithFixedDelay(
            () -> attempt(action), interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
    LOG.tracef("repeats every %s: %s", interval, endless);
  }

  /** No action begins or goes on afterwards. */
  void stop() {
    thread.shutdownNow();
    try {
      if (!thread.awaitTermination(LONGEST_ACTION.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.debug("a repeated action does not end");
      }
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
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
