package dev.tributary.application.activity;

import dev.tributary.domain.run.TaskId;

/**
 * The execution was interrupted before its work was done and has stored a checkpoint: the task
 * stays incomplete, and its next claim continues from the checkpoint.
 */
public final class ExecutionInterrupted extends RuntimeException {
  public ExecutionInterrupted(TaskId task, int attempt) {
    super("attempt %d left task %s off".formatted(attempt, task));
  }
}
