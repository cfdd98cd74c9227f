package dev.tributary.adapters.copy;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/** At most one piece of work beside its owner's thread. */
public final class BackgroundTask {
  private @Nullable FutureTask<?> work;

  /** Starts the work; the one before must have been awaited. */
  public void run(Runnable action) {
    FutureTask<?> task = new FutureTask<>(action, true);
    work = task;
    Thread.ofVirtual().name("copy").start(task);
  }

  /** Waits for the work, if there is any, and throws what it threw. */
  public void await() {
    FutureTask<?> task = work;
    work = null;
    if (task == null) {
      return;
    }
    try {
      task.get();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted while rows were written");
    } catch (ExecutionException failed) {
      throw rethrown(failed);
    }
  }

  /** Waits for the work, whatever became of it: its transaction must not outlive the owner. */
  public void abandon() {
    try {
      await();
    } catch (RuntimeException _) {
      // The owner already throws the failure that is reported.
    }
  }

  private static RuntimeException rethrown(ExecutionException failed) {
    if (failed.getCause() instanceof RuntimeException cause) {
      return cause;
    }
    if (failed.getCause() instanceof Error error) {
      throw error;
    }
    return new IllegalStateException(failed.getCause());
  }
}
