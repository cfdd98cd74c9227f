package dev.tributary.application.notification;

import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.notification.EventType;
import dev.tributary.domain.notification.Notification;
import dev.tributary.domain.notification.Notification.Subject;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.workflow.WorkflowName;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Notifies of schedules that start nothing, in the transaction that stores it. */
@ApplicationScoped
public class NotifySchedules {
  private final Notifications notifications;
  private final InstantSource clock;

  public NotifySchedules(Notifications notifications, InstantSource clock) {
    this.notifications = notifications;
    this.clock = clock;
  }

  /** The workflow starts no runs by itself any more. */
  public void disarmed(WorkflowName workflow) {
    disarmed(workflow, List.of());
  }

  /** The same for reasons of the program. */
  public void disarmed(WorkflowName workflow, List<Message> reasons) {
    record(
        EventType.SCHEDULE_DISARMED,
        Subject.of(workflow),
        Message.of("notification.scheduleDisarmed", workflow.value()),
        reasons);
  }

  /**
   * Firings of a scheduler started no run.
   *
   * @param reason why, when they were refused
   */
  public void missed(
      WorkflowName workflow, ActivityId scheduler, long firings, Optional<Message> reason) {
    record(
        EventType.SCHEDULE_MISSED,
        Subject.of(workflow).at(scheduler),
        Message.of("notification.scheduleMissed", workflow.value(), scheduler.value(), firings),
        reason.stream().toList());
  }

  private void record(EventType type, Subject subject, Message text, List<Message> reasons) {
    notifications.record(List.of(Notification.of(type, subject, text, reasons, clock.instant())));
  }
}
