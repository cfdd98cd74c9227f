package dev.tributary.application.run;

import dev.tributary.application.run.task.ClaimedTasks;
import dev.tributary.domain.run.TaskId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The checkpoints of tasks that every execution holds. */
public final class InMemoryCheckpoints implements ClaimedTasks {
  private final Map<TaskId, String> checkpoints = new HashMap<>();

  @Override
  public boolean confirm(TaskId task, int attempt) {
    return true;
  }

  @Override
  public Optional<String> checkpoint(TaskId task) {
    return Optional.ofNullable(checkpoints.get(task));
  }

  @Override
  public void checkpoint(TaskId task, String position) {
    checkpoints.put(task, position);
  }

  @Override
  public void progress(TaskId task, long done, long total) {
    // Tests do not read the progress.
  }
}
