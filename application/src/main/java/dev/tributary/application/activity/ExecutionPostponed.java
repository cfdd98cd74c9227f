package dev.tributary.application.activity;

import dev.tributary.domain.run.TaskId;

/**
 * The execution has done nothing yet and must not begin now: its worker is free for other work, and
 * the task is claimed again a little later.
 */
public final class ExecutionPostponed extends RuntimeException {
  public ExecutionPostponed(TaskId task, int attempt) {
    super("attempt %d of task %s postponed".formatted(attempt, task));
  }
}
