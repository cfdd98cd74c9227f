package dev.tributary.application.schedule;

import dev.tributary.application.notification.NotifySchedules;
import dev.tributary.application.schedule.Schedules.DueSchedule;
import dev.tributary.application.schedule.Schedules.ServedSchedule;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** The schedulers that are due, within the caller's transaction. */
@ApplicationScoped
public class DueSchedules {
  private final Schedules schedules;
  private final NotifySchedules notify;
  private final FiringConfig config;

  public DueSchedules(Schedules schedules, NotifySchedules notify, FiringConfig config) {
    this.schedules = schedules;
    this.notify = notify;
    this.config = config;
  }

  /** A batch of them under their row locks. */
  List<DueSchedule> lock(Instant now) {
    return schedules.lockDue(now, config.batch());
  }

  /** Whether a scheduler is still due as it was; it is under its row lock then. */
  boolean lockAgain(DueSchedule due) {
    return schedules.lockAgain(due);
  }

  /** Stores what became of them; a series of firings that started no run is a notification. */
  void served(List<ServedSchedule> served, Instant now) {
    schedules.served(served);
    served.stream()
        .filter(one -> one.missed() > 0 && one.due().notifiesMissed(now, config.missedInterval()))
        .forEach(one -> notifyMissed(one, now));
  }

  private void notifyMissed(ServedSchedule served, Instant now) {
    DueSchedule due = served.due();
    schedules.notified(due, now);
    notify.missed(due.workflow(), due.activity(), served.missed(), served.failure());
  }
}
