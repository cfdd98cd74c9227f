package dev.tributary.application.activity.externalapi;

import dev.tributary.application.exchange.http.CancelSignal;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Cancels calls with their task, and when their execution ends before them. */
final class ClosingSignal implements CancelSignal {
  private final CancelSignal task;
  private final Set<Runnable> actions = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  ClosingSignal(CancelSignal task) {
    this.task = task;
  }

  @Override
  public Withdrawal onCancel(Runnable action) {
    Withdrawal ofTask = task.onCancel(action);
    actions.add(action);
    if (closed) {
      action.run();
    }
    return () -> {
      actions.remove(action);
      ofTask.close();
    };
  }

  void cancel() {
    closed = true;
    actions.forEach(Runnable::run);
  }
}
