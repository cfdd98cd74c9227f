package dev.tributary.application.notification.watch;

import dev.tributary.application.notification.Notifications;
import dev.tributary.domain.notification.EventType;
import dev.tributary.domain.notification.Notification;
import dev.tributary.domain.notification.Notification.Subject;
import dev.tributary.domain.problem.Message;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Notices a disk that is nearly full and a queue that stands; each is recorded once an hour. */
@ApplicationScoped
public class WatchInstallation implements Watch {
  private static final long MEBIBYTE = 1_048_576;

  private final InstallationState state;
  private final Notifications notifications;
  private final WatchConfig config;
  private final InstantSource clock;

  public WatchInstallation(
      InstallationState state,
      Notifications notifications,
      WatchConfig config,
      InstantSource clock) {
    this.state = state;
    this.notifications = notifications;
    this.config = config;
    this.clock = clock;
  }

  @Override
  @Transactional
  public void watch() {
    long free = state.freeBytes();
    if (free < config.freeBytes()) {
      record(
          EventType.DISK_TROUBLE,
          Message.of("notification.diskTrouble", state.machine(), free / MEBIBYTE),
          "disk " + state.machine());
    }
    Duration delay = state.queueDelay();
    if (delay.compareTo(config.queueDelay()) > 0) {
      record(
          EventType.QUEUE_TROUBLE,
          Message.of("notification.queueTrouble", delay.toMinutes()),
          "queue");
    }
  }

  private void record(EventType type, Message text, String subject) {
    Instant now = clock.instant();
    notifications.record(
        List.of(
            Notification.of(type, Subject.INSTALLATION, text, List.of(), now)
                .once(subject + " " + now.truncatedTo(ChronoUnit.HOURS))));
  }
}
