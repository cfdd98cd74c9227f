package dev.tributary.adapters.in.work;

import com.github.kagkarlsson.scheduler.task.Execution;
import dev.tributary.adapters.sql.AfterCommit;
import dev.tributary.adapters.sql.Sql;
import dev.tributary.application.work.Lease;

/**
 * The entry as a worker picked it: releasing, reviving and removing it raise its version or delete
 * it.
 */
final class EntryLease implements Lease {
  private static final String HELD =
      """
      select from tributary.scheduled_tasks
      where task_name = ? and task_instance = ? and picked and picked_by = ? and version = ?
      for share
      """;

  private static final String REMOVE =
      """
      delete from tributary.scheduled_tasks
      where task_name = ? and task_instance = ? and picked and picked_by = ? and version = ?
      """;

  private final Sql sql;
  private final AfterCommit afterCommit;
  private final Execution entry;
  private volatile boolean ended;

  EntryLease(Sql sql, AfterCommit afterCommit, Execution entry) {
    this.sql = sql;
    this.afterCommit = afterCommit;
    this.entry = entry;
  }

  @Override
  public boolean held() {
    return sql.first(
            HELD, row -> true, entry.getTaskName(), entry.getId(), entry.pickedBy, entry.version)
        .isPresent();
  }

  /** An entry that another worker has picked meanwhile remains. */
  @Override
  public void end() {
    sql.later(REMOVE, entry.getTaskName(), entry.getId(), entry.pickedBy, entry.version);
    afterCommit.once(this, () -> ended = true);
  }

  @Override
  public boolean ended() {
    return ended;
  }
}
