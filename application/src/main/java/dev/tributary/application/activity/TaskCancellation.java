package dev.tributary.application.activity;

import dev.tributary.application.exchange.http.CancelSignal;

/** Ends what waits for the outside when the run of its task is stopped. */
public final class TaskCancellation {
  private TaskCancellation() {}

  /** The signal of an execution. */
  public static CancelSignal of(ActivityContext task) {
    return action -> task.onCancel(action)::close;
  }
}
