package dev.tributary.application.notification;

import dev.tributary.domain.notification.EventType;
import dev.tributary.domain.notification.Notification;
import dev.tributary.domain.notification.Notification.Subject;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.run.ActivityTask;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.RunState;
import dev.tributary.domain.run.WorkflowRun;
import dev.tributary.domain.waiting.Awaited;
import dev.tributary.domain.waiting.Wait;
import dev.tributary.domain.workflow.WorkflowName;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;

/** Notifies of what happens to runs, in the transaction that stores it. */
@ApplicationScoped
public class NotifyRuns {
  private final Notifications notifications;
  private final InstantSource clock;

  public NotifyRuns(Notifications notifications, InstantSource clock) {
    this.notifications = notifications;
    this.clock = clock;
  }

  public void started(WorkflowRun run) {
    record(EventType.RUN_STARTED, subject(run), text("runStarted", run), List.of());
  }

  /** The run has come to an end; a failed one may be resumed. */
  public void ended(WorkflowRun run) {
    switch (run.state()) {
      case FINISHED, FINISHED_WITH_WARNINGS ->
          record(EventType.RUN_FINISHED, subject(run), finished(run), List.of());
      case FAILED ->
          record(EventType.RUN_FAILED, subject(run), text("runFailed", run), failures(run));
      case STOPPED ->
          record(EventType.RUN_STOPPED, subject(run), text("runStopped", run), List.of());
      case QUEUED, RUNNING, WAITING, PAUSED ->
          throw new IllegalStateException("run %s has not ended".formatted(run.id()));
    }
  }

  /** The task waits; a wait for a decision is a notification. */
  public void waits(WorkflowRun run, ActivityTask task) {
    Wait wait = task.waitsFor().orElseThrow();
    if (!(wait.awaited() instanceof Awaited.Approval)) {
      return;
    }
    boolean held = !wait.brakes().isEmpty();
    record(
        held ? EventType.RUN_HELD : EventType.RUN_WAITS,
        subject(run).at(task.activity()),
        text(held ? "runHeld" : "runWaits", run),
        wait.reasons());
  }

  /** The run exceeds its maximum duration. */
  public void overdue(WorkflowName workflow, RunId run, Message reason) {
    record(
        EventType.RUN_OVERDUE,
        Subject.of(workflow, run),
        Message.of("notification.runOverdue", workflow.value()),
        List.of(reason));
  }

  private void record(EventType type, Subject subject, Message text, List<Message> reasons) {
    notifications.record(List.of(Notification.of(type, subject, text, reasons, clock.instant())));
  }

  private static Message finished(WorkflowRun run) {
    return text(run.state() == RunState.FINISHED ? "runFinished" : "runFinishedWithWarnings", run);
  }

  private static List<Message> failures(WorkflowRun run) {
    return run.activations().stream()
        .filter(ActivityTask::suspendsRun)
        .flatMap(task -> task.failure().stream())
        .map(failure -> failure.failure().message())
        .toList();
  }

  private static Subject subject(WorkflowRun run) {
    return Subject.of(run.definition().name(), run.id());
  }

  private static Message text(String key, WorkflowRun run) {
    return Message.of("notification." + key, run.definition().name().value());
  }
}
