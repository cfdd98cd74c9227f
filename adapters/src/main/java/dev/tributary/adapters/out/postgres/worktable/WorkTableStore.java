package dev.tributary.adapters.out.postgres.worktable;

import dev.tributary.adapters.copy.CopyBuffer;
import dev.tributary.adapters.copy.CopyInto;
import dev.tributary.adapters.sql.Sql;
import dev.tributary.adapters.sql.SqlFragment;
import dev.tributary.application.worktable.NewTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Stores new work tables, within the caller's transaction. */
@ApplicationScoped
public class WorkTableStore {
  private static final String ENTRY =
      """
      insert into tributary.work_table
        (id, run_id, task_id, outlet, structure, storage, state, created_at)
      values (?, ?, ?, ?, ?::jsonb, 'TABLE', 'STORED', now())
      """;

  private final DataSource dataSource;
  private final Sql sql;
  private final InlineLimits limits;

  public WorkTableStore(DataSource dataSource, InlineLimits limits) {
    this.dataSource = dataSource;
    this.sql = new Sql(dataSource);
    this.limits = limits;
  }

  public InlineLimits limits() {
    return limits;
  }

  /** Makes a table of its own, without a row. */
  public void create(NewTable table) {
    sql.update(
        ENTRY,
        table.id().value(),
        table.run().value(),
        table.task().value(),
        table.outlet().name(),
        StructureJson.write(table.structure()));
    sql.update(WorkTableSql.create(table.id(), table.structure()));
  }

  /** Removes all rows but the first ones from a table of its own. */
  public void keepFirst(NewTable table, long rows) {
    sql.update(
        "delete from %s where %s > ?".formatted(WorkTableSql.name(table.id()), WorkTableSql.LINE),
        rows);
  }

  /** Adds rows to a table of its own. */
  public void copy(NewTable table, CopyBuffer rows) {
    CopyInto.copy(
        dataSource,
        "COPY %s (%s) FROM STDIN"
            .formatted(WorkTableSql.name(table.id()), WorkTableSql.columnList(table.structure())),
        rows);
  }

  /**
   * A small set.
   *
   * @param rows a JSON array of arrays: line, key, c1, … as texts or null
   */
  public record SmallSet(NewTable table, String rows) {}

  /** Stores small sets by one statement. */
  public void store(List<SmallSet> sets) {
    List<SqlFragment> stored = new ArrayList<>();
    for (SmallSet set : sets) {
      SqlFragment rows =
          InlineSql.rows(set.table().structure(), SqlFragment.of("?::jsonb", set.rows()));
      stored.add(
          InlineSql.store(
              "set" + stored.size(), set.table(), SqlFragment.of("select * from ").then(rows)));
    }
    if (!stored.isEmpty()) {
      sql.list(
          SqlFragment.of("with ").then(SqlFragment.join(", ", stored)).then(" select 1"),
          row -> row);
    }
  }
}
