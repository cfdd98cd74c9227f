package dev.tributary.adapters.out.postgres.worktable;

import dev.tributary.adapters.sql.Sql;
import dev.tributary.adapters.sql.SqlRow;
import dev.tributary.application.worktable.WorkTables;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.TaskId;
import dev.tributary.domain.worktable.WorkTable;
import dev.tributary.domain.worktable.WorkTableId;
import dev.tributary.domain.worktable.WorkTableStructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/** The catalogue of work tables, and the tables themselves, one for each entry. */
@ApplicationScoped
public class PostgresWorkTables implements WorkTables {
  private static final String CREATE =
      """
      insert into tributary.work_table (run_id, task_id, outlet, structure, state, created_at)
      select run_id, id, ?, ?::jsonb, 'FILLING', now() from tributary.task where id = ?
      returning id
      """;
  private static final String UNPUBLISHED =
      """
      select id, structure, rows from tributary.work_table
      where task_id = ? and outlet = ? and state = 'FILLING'
      """;
  private static final String FIND =
      """
      select id, structure, rows from tributary.work_table
      where id = ? and state in ('FILLING', 'PUBLISHED')
      """;
  private static final String PUBLISH =
      "update tributary.work_table set state = 'PUBLISHED', rows = ? where id = ?";
  private static final String DISCARD =
      "update tributary.work_table set state = 'DISCARDED' where id = ? and state <> 'DROPPED'";
  private static final String DISCARD_UNPUBLISHED =
      "update tributary.work_table set state = 'DISCARDED' where task_id = ? and state = 'FILLING'";
  private static final String KEEP_ONLY =
      """
      update tributary.work_table set state = 'DISCARDED'
      where run_id = ? and state = 'PUBLISHED' and not (id = any (?))
      """;

  private final Sql sql;

  public PostgresWorkTables(DataSource dataSource) {
    this.sql = new Sql(dataSource);
  }

  @Override
  public WorkTable create(TaskId task, Outlet outlet, WorkTableStructure structure) {
    WorkTableId id =
        sql.first(
                CREATE,
                row -> new WorkTableId(row.number("id")),
                outlet.name(),
                StructureJson.write(structure),
                task.value())
            .orElseThrow(() -> new IllegalArgumentException("no task %s".formatted(task)));
    WorkTable table = new WorkTable(id, structure, 0);
    sql.update(WorkTableSql.create(table));
    return table;
  }

  @Override
  public Optional<WorkTable> unpublished(TaskId task, Outlet outlet) {
    return sql.first(UNPUBLISHED, PostgresWorkTables::table, task.value(), outlet.name());
  }

  @Override
  public void empty(WorkTableId table) {
    WorkTable found =
        find(table)
            .orElseThrow(() -> new IllegalArgumentException("no work table %s".formatted(table)));
    sql.update("truncate table " + WorkTableSql.source(found));
  }

  @Override
  public Optional<WorkTable> find(WorkTableId table) {
    return sql.first(FIND, PostgresWorkTables::table, table.value());
  }

  @Override
  public void publish(WorkTableId table, long rows) {
    sql.update(PUBLISH, rows, table.value());
  }

  @Override
  public void discard(WorkTableId table) {
    sql.update(DISCARD, table.value());
  }

  @Override
  public void discardUnpublished(TaskId task) {
    sql.update(DISCARD_UNPUBLISHED, task.value());
  }

  @Override
  public void retainOnly(RunId run, Set<WorkTableId> kept) {
    long[] numbers = kept.stream().mapToLong(WorkTableId::value).toArray();
    sql.update(KEEP_ONLY, run.value(), numbers);
  }

  private static WorkTable table(SqlRow row) {
    return new WorkTable(
        new WorkTableId(row.number("id")),
        StructureJson.read(row.text("structure")),
        row.number("rows"));
  }
}
