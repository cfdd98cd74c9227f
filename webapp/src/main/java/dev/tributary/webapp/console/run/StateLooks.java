package dev.tributary.webapp.console.run;

import dev.tributary.application.run.RunReader.TaskView;
import dev.tributary.domain.run.RunState;
import dev.tributary.domain.run.TaskState;
import dev.tributary.webapp.console.layout.StateLook;

/**
 * The colours of the reference product for our states: grey not started, blue at work, yellow
 * waiting, held or with warnings, green done, red failed. What was stopped is grey: it is not done.
 */
final class StateLooks {
  private StateLooks() {}

  static StateLook of(RunState state) {
    return switch (state) {
      case QUEUED -> new StateLook("idle", "circle-dashed", "runs.state_queued");
      case RUNNING -> new StateLook("running", "loader-circle", "runs.state_running");
      case WAITING -> new StateLook("running", "clock", "runs.state_waiting");
      case PAUSED -> new StateLook("waiting", "circle-pause", "runs.state_paused");
      case FINISHED -> new StateLook("done", "circle-check", "runs.state_finished");
      case FINISHED_WITH_WARNINGS ->
          new StateLook("waiting", "circle-alert", "runs.state_finishedWithWarnings");
      case FAILED -> new StateLook("failed", "circle-x", "runs.state_failed");
      case STOPPED -> new StateLook("idle", "circle-stop", "runs.state_stopped");
    };
  }

  /** A task that a stop met before it began was not executed. */
  static StateLook of(TaskView task) {
    boolean untouched = task.state() == TaskState.STOPPED && task.startedAt().isEmpty();
    return of(untouched ? TaskState.NOT_EXECUTED : task.state());
  }

  private static StateLook of(TaskState state) {
    return switch (state) {
      case PENDING -> new StateLook("idle", "circle-dashed", "runs.task_pending");
      case READY -> new StateLook("idle", "circle-dashed", "runs.task_ready");
      case RUNNING -> new StateLook("running", "loader-circle", "runs.task_running");
      case WAITING -> new StateLook("running", "clock", "runs.task_waiting");
      case FINISHED -> new StateLook("done", "circle-check", "runs.task_finished");
      case FINISHED_WITH_WARNINGS ->
          new StateLook("waiting", "circle-alert", "runs.task_finishedWithWarnings");
      case FAILED -> new StateLook("failed", "circle-x", "runs.task_failed");
      case NOT_EXECUTED -> new StateLook("idle", "circle-slash", "runs.task_notExecuted");
      case STOPPED -> new StateLook("idle", "circle-stop", "runs.task_stopped");
    };
  }
}
