package dev.tributary.application.activity;

import dev.tributary.domain.run.TaskId;

/** Another execution holds the task now, or the task has ended: this one stops without a result. */
public final class ClaimLost extends RuntimeException {
  public ClaimLost(TaskId task, int attempt) {
    super("task %s is no longer held by attempt %d".formatted(task, attempt));
  }
}
