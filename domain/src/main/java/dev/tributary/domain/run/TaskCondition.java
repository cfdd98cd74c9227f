package dev.tributary.domain.run;

/**
 * What decides which commands are possible for an activity: its newest task's state.
 *
 * @param suspendsRun whether its failure keeps the run from going on
 */
public record TaskCondition(TaskState state, Intervention intervention, boolean suspendsRun) {
  /** Whether no worker has begun with it, and it may still come to that. */
  boolean hasNotBegun() {
    return state == TaskState.PENDING || state == TaskState.READY;
  }

  boolean waits() {
    return state == TaskState.WAITING;
  }
}
