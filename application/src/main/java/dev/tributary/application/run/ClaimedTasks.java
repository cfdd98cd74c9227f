package dev.tributary.application.run;

import dev.tributary.domain.run.TaskId;
import java.util.Optional;

/** What an execution keeps beside its task while it works, in the caller's transaction. */
public interface ClaimedTasks {
  /**
   * Whether {@code attempt} still holds the task; if so the row stays locked to the end of the
   * transaction, so that nobody can take the task in between.
   */
  boolean confirm(TaskId task, int attempt);

  /** How far the work had come when it was last remembered. */
  Optional<String> checkpoint(TaskId task);

  void checkpoint(TaskId task, String position);

  void progress(TaskId task, long done, long total);
}
