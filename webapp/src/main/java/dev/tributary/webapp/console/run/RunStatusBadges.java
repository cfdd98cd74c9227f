package dev.tributary.webapp.console.run;

import dev.tributary.application.run.history.RunReader.TaskView;
import dev.tributary.domain.run.Intervention;
import dev.tributary.domain.run.RunState;
import dev.tributary.domain.run.TaskState;
import dev.tributary.webapp.console.layout.StatusBadge;

/**
 * The colours of the reference product for our states: grey not started, blue running, yellow with
 * warnings, green done, red failed. Stopped is grey as well.
 */
final class RunStatusBadges {
  private RunStatusBadges() {}

  static StatusBadge of(RunState state) {
    return switch (state) {
      case QUEUED -> new StatusBadge("idle", "circle-dashed", "runs.state_queued");
      case RUNNING -> new StatusBadge("running", "loader-circle", "runs.state_running");
      case WAITING -> new StatusBadge("waiting", "clock", "runs.state_waiting");
      case PAUSED -> new StatusBadge("waiting", "circle-pause", "runs.state_paused");
      case FINISHED -> new StatusBadge("done", "circle-check", "runs.state_finished");
      case FINISHED_WITH_WARNINGS ->
          new StatusBadge("waiting", "circle-alert", "runs.state_finishedWithWarnings");
      case FAILED -> new StatusBadge("failed", "circle-x", "runs.state_failed");
      case STOPPED -> new StatusBadge("idle", "circle-stop", "runs.state_stopped");
    };
  }

  /** A task that was stopped before it began was not executed. */
  static StatusBadge of(TaskView task) {
    boolean untouched = task.state() == TaskState.STOPPED && task.startedAt().isEmpty();
    return task.intervention() == Intervention.HOLD
        ? new StatusBadge("waiting", "circle-pause", "runs.task_held")
        : of(untouched ? TaskState.NOT_EXECUTED : task.state());
  }

  private static StatusBadge of(TaskState state) {
    return switch (state) {
      case PENDING -> new StatusBadge("idle", "circle-dashed", "runs.task_pending");
      case READY -> new StatusBadge("idle", "circle-dashed", "runs.task_ready");
      case RUNNING -> new StatusBadge("running", "loader-circle", "runs.task_running");
      case WAITING -> new StatusBadge("waiting", "clock", "runs.task_waiting");
      case FINISHED -> new StatusBadge("done", "circle-check", "runs.task_finished");
      case FINISHED_WITH_WARNINGS ->
          new StatusBadge("waiting", "circle-alert", "runs.task_finishedWithWarnings");
      case FAILED -> new StatusBadge("failed", "circle-x", "runs.task_failed");
      case SKIPPED -> new StatusBadge("idle", "skip-forward", "runs.task_skipped");
      case NOT_EXECUTED -> new StatusBadge("idle", "circle-slash", "runs.task_notExecuted");
      case STOPPED -> new StatusBadge("idle", "circle-stop", "runs.task_stopped");
    };
  }
}
