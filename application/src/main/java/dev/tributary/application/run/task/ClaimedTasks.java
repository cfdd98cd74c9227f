package dev.tributary.application.run.task;

import dev.tributary.domain.run.TaskId;
import java.util.Optional;

/**
 * What an execution stores with its task while it works, and a resume changes, in the caller's
 * transaction.
 */
public interface ClaimedTasks {
  /**
   * Whether {@code attempt} still holds the task; if so the row stays locked to the end of the
   * transaction, so that no other worker can claim the task in between.
   */
  boolean confirm(TaskId task, int attempt);

  /** The last checkpoint. */
  Optional<String> checkpoint(TaskId task);

  void checkpoint(TaskId task, String position);

  void progress(TaskId task, long done, long total);
}
