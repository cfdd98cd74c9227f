package dev.tributary.adapters.out.postgres.worktable;

import dev.tributary.adapters.sql.NumberBlock;
import dev.tributary.adapters.sql.Sql;
import dev.tributary.application.worktable.WorkTables;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.TaskId;
import dev.tributary.domain.worktable.WorkTableId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import javax.sql.DataSource;

/** The catalogue of work tables. A discarded small set is gone at once, a table after a sweep. */
@ApplicationScoped
public class PostgresWorkTables implements WorkTables {
  private static final String DISCARD =
      """
      update tributary.work_table
      set state = case storage when 'INLINE' then 'DROPPED' else 'DISCARDED' end, content = null
      where run_id = ? and state = 'STORED' and not (id = any (?))\
      """;
  private static final String DISCARD_OF_TASK = DISCARD + " and task_id = ?";

  private static final String STORED =
      "select id from tributary.work_table where run_id = ? and state = 'STORED'";

  private final Sql sql;
  private final NumberBlock numbers;

  public PostgresWorkTables(DataSource dataSource) {
    this.sql = new Sql(dataSource);
    this.numbers = WorkTableSql.numbers(sql);
  }

  @Override
  public WorkTableId newId() {
    return new WorkTableId(numbers.next());
  }

  @Override
  public Set<WorkTableId> stored(RunId run) {
    return Set.copyOf(sql.list(STORED, row -> new WorkTableId(row.number("id")), run.value()));
  }

  @Override
  public void discard(RunId run, TaskId task, Set<WorkTableId> kept) {
    sql.later(DISCARD_OF_TASK, run.value(), values(kept), task.value());
  }

  @Override
  public void retainOnly(RunId run, Set<WorkTableId> kept) {
    sql.later(DISCARD, run.value(), values(kept));
  }

  private static long[] values(Set<WorkTableId> tables) {
    return tables.stream().mapToLong(WorkTableId::value).toArray();
  }
}
