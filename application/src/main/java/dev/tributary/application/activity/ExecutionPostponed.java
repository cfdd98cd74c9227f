package dev.tributary.application.activity;

import dev.tributary.domain.run.TaskId;

/**
 * The execution must not begin now: its worker is released, and the task is claimed again later.
 */
public final class ExecutionPostponed extends RuntimeException {
  public ExecutionPostponed(TaskId task, int attempt) {
    super("attempt %d of task %s postponed".formatted(attempt, task));
  }
}
