package dev.tributary.adapters.in.engine;

import dev.tributary.adapters.in.engine.config.NotificationLimits;
import dev.tributary.application.notification.delivery.DeliverNotifications;
import dev.tributary.application.notification.watch.WatchCredentials;
import dev.tributary.application.notification.watch.WatchInstallation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Delivers notifications that are due, and looks for what is worth one, on threads of its own. */
@ApplicationScoped
public class NotificationPoller {
  private static final Logger LOG = Logger.getLogger(NotificationPoller.class);

  private final DeliverNotifications deliver;
  private final WatchInstallation installation;
  private final WatchCredentials credentials;
  private final NotificationLimits limits;
  private final Semaphore free;
  private final AtomicBoolean watching = new AtomicBoolean();

  public NotificationPoller(
      DeliverNotifications deliver,
      WatchInstallation installation,
      WatchCredentials credentials,
      NotificationLimits limits) {
    this.deliver = deliver;
    this.installation = installation;
    this.credentials = credentials;
    this.limits = limits;
    this.free = new Semaphore(limits.connections());
  }

  Duration watchInterval() {
    return limits.watchInterval();
  }

  /** Returns at once: a thread takes what is due until nothing is, one more at each poll. */
  void poll() {
    if (free.tryAcquire()) {
      Thread.ofVirtual().name("notifications").start(this::serve);
    }
  }

  private void serve() {
    try {
      boolean more = true;
      while (more) {
        more = deliver.deliverNext();
      }
    } catch (RuntimeException failed) {
      LOG.warnf("notifications are delivered at the next poll: %s", failed.getMessage());
    } finally {
      free.release();
    }
  }

  /** Returns at once; does nothing while it still watches. */
  void watch() {
    if (watching.compareAndSet(false, true)) {
      Thread.ofVirtual().name("notification-watch").start(this::look);
    }
  }

  private void look() {
    try {
      installation.watch();
      credentials.watch();
    } catch (RuntimeException failed) {
      LOG.warnf("the installation is watched later: %s", failed.getMessage());
    } finally {
      watching.set(false);
    }
  }
}
