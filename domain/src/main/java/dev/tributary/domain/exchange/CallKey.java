package dev.tributary.domain.exchange;

import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.TaskId;

/**
 * The place of a call in a run, the same on every repeat.
 *
 * @param call from 1 within the task; each page of each part of a call plan is a call of its own
 */
public record CallKey(RunId run, TaskId task, ActivityId activity, long call) {
  public CallKey {
    if (call < 1) {
      throw new IllegalArgumentException("calls count from 1: '%d'".formatted(call));
    }
  }

  /** What the other side recognises a repeat by. */
  public String idempotencyKey() {
    return run + "/" + task + "/" + call;
  }
}
