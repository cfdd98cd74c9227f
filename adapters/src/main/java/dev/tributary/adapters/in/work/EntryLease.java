package dev.tributary.adapters.in.work;

import com.github.kagkarlsson.scheduler.task.Execution;
import dev.tributary.adapters.sql.Sql;
import dev.tributary.application.work.Lease;

/**
 * The entry as a worker picked it: releasing, reviving and removing it raise its version or delete
 * it.
 */
record EntryLease(Sql sql, Execution entry) implements Lease {
  private static final String HELD =
      """
      select from tributary.scheduled_tasks
      where task_name = ? and task_instance = ? and picked and picked_by = ? and version = ?
      for share
      """;

  @Override
  public boolean held() {
    return sql.first(
            HELD, row -> true, entry.getTaskName(), entry.getId(), entry.pickedBy, entry.version)
        .isPresent();
  }
}
