package dev.tributary.application.run.waiting;

import dev.tributary.domain.run.ActivityTask;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.TaskId;
import dev.tributary.domain.run.WorkflowRun;

/**
 * A task that waits.
 *
 * @param attempt since which it waits: a later wait of the same task has a higher one
 */
public record Waiter(RunId run, TaskId task, int attempt) {
  public static Waiter of(WorkflowRun run, ActivityTask task) {
    return new Waiter(run.id(), task.id(), task.work().attempt());
  }
}
