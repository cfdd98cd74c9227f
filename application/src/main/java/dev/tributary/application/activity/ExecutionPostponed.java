package dev.tributary.application.activity;

import dev.tributary.domain.run.TaskId;
import java.time.Duration;

/**
 * The execution must not begin now: its worker is released, and the task is claimed again later.
 */
public final class ExecutionPostponed extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final Duration time;

  /**
   * @param time after which it may begin
   */
  public ExecutionPostponed(TaskId task, int attempt, Duration time) {
    super("attempt %d of task %s postponed by %s".formatted(attempt, task, time));
    this.time = time;
  }

  public Duration time() {
    return time;
  }
}
