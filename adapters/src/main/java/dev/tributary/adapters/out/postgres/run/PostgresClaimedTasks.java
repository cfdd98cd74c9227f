package dev.tributary.adapters.out.postgres.run;

import dev.tributary.adapters.sql.Sql;
import dev.tributary.application.run.ClaimedTasks;
import dev.tributary.application.run.RunChanges;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.TaskId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import javax.sql.DataSource;

/** Confirms claims by a row lock, and stores checkpoints and progress in the task's row. */
@ApplicationScoped
public class PostgresClaimedTasks implements ClaimedTasks {
  private static final String CONFIRM =
      """
      select id from tributary.task
      where id = ? and attempt = ? and state = 'RUNNING' for no key update
      """;
  private static final String CHECKPOINT =
      "select checkpoint from tributary.task where id = ? and checkpoint is not null";
  private static final String REMEMBER = "update tributary.task set checkpoint = ? where id = ?";
  private static final String PROGRESS =
      """
      update tributary.task set progress_done = ?, progress_total = ? where id = ?
      returning run_id
      """;

  private final Sql sql;
  private final RunChanges changes;

  public PostgresClaimedTasks(DataSource dataSource, RunChanges changes) {
    this.sql = new Sql(dataSource);
    this.changes = changes;
  }

  @Override
  public boolean confirm(TaskId task, int attempt) {
    return sql.first(CONFIRM, row -> row.number("id"), task.value(), attempt).isPresent();
  }

  @Override
  public Optional<String> checkpoint(TaskId task) {
    return sql.first(CHECKPOINT, row -> row.text("checkpoint"), task.value());
  }

  @Override
  public void checkpoint(TaskId task, String position) {
    sql.update(REMEMBER, position, task.value());
  }

  @Override
  public void progress(TaskId task, long done, long total) {
    sql.first(PROGRESS, row -> new RunId(row.uuid("run_id")), done, total, task.value())
        .ifPresent(changes::changed);
  }
}
