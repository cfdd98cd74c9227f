package dev.tributary.adapters.in.engine;

import dev.tributary.adapters.in.engine.config.NotificationLimits;
import dev.tributary.application.notification.delivery.DeliverNotifications;
import dev.tributary.application.notification.watch.Watch;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/** Delivers notifications that are due, and checks what is worth one, on threads of its own. */
@ApplicationScoped
public class NotificationPoller {
  private static final Logger LOG = Logger.getLogger(NotificationPoller.class);

  private final DeliverNotifications deliver;
  private final List<Watch> watches;
  private final NotificationLimits limits;
  private final Semaphore free;
  private final AtomicBoolean watching = new AtomicBoolean();

  public NotificationPoller(
      DeliverNotifications deliver, @All List<Watch> watches, NotificationLimits limits) {
    this.deliver = deliver;
    this.watches = watches;
    this.limits = limits;
    this.free = new Semaphore(limits.connections());
  }

  Duration watchInterval() {
    return limits.watchInterval();
  }

  /**
   * Returns at once: a thread takes what is due until nothing is, one more at each poll.
   *
   * @param claims asked before each one: not while the node stops or its clock is wrong
   */
  void poll(BooleanSupplier claims) {
    if (claims.getAsBoolean() && free.tryAcquire()) {
      Thread.ofVirtual().name("notifications").start(() -> serve(claims));
    }
  }

  private void serve(BooleanSupplier claims) {
    try {
      boolean more = true;
      while (more && claims.getAsBoolean()) {
        more = deliver.deliverNext();
      }
    } catch (RuntimeException failed) {
      LOG.warn("notifications are delivered at the next poll", failed);
    } finally {
      free.release();
    }
  }

  /** Returns at once; does nothing while it still watches. */
  void watch() {
    if (watching.compareAndSet(false, true)) {
      Thread.ofVirtual().name("notification-watch").start(this::runWatches);
    }
  }

  private void runWatches() {
    try {
      watches.forEach(NotificationPoller::attempt);
    } finally {
      watching.set(false);
    }
  }

  private static void attempt(Watch watch) {
    try {
      watch.watch();
    } catch (RuntimeException failed) {
      LOG.warn("the installation is watched later", failed);
    }
  }
}
