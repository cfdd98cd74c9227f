package dev.tributary.adapters.out.postgres.run;

import dev.tributary.adapters.sql.Sql;
import dev.tributary.application.run.task.ClaimedTasks;
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
      """;

  private final Sql sql;

  public PostgresClaimedTasks(DataSource dataSource) {
    this.sql = new Sql(dataSource);
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
    sql.later(REMEMBER, position, task.value());
  }

  @Override
  public void progress(TaskId task, long done, long total) {
    sql.later(PROGRESS, done, total, task.value());
  }
}
