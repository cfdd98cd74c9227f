package dev.tributary.application.activity;

import dev.tributary.domain.run.TaskId;

/**
 * The execution was interrupted before its work was done, and has kept how far it came: nobody
 * completes the task, and whoever claims it next goes on from there.
 */
public final class ExecutionInterrupted extends RuntimeException {
  public ExecutionInterrupted(TaskId task, int attempt) {
    super("attempt %d left task %s off".formatted(attempt, task));
  }
}
