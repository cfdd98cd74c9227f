package dev.tributary.adapters.out.postgres.worktable;

import dev.tributary.adapters.sql.Sql;
import dev.tributary.application.worktable.ScratchTables;
import dev.tributary.domain.worktable.WorkTable;
import dev.tributary.domain.worktable.WorkTableId;
import dev.tributary.domain.worktable.WorkTableStructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * Tables in a transaction that is always rolled back; their numbers are drawn from the sequence and
 * never used.
 */
@ApplicationScoped
public class PostgresScratchTables implements ScratchTables {
  private static final String NUMBER =
      "select nextval(pg_get_serial_sequence('tributary.work_table', 'id')) as id";

  private final Sql sql;
  private final UserTransaction transaction;

  public PostgresScratchTables(DataSource dataSource, UserTransaction transaction) {
    this.sql = new Sql(dataSource);
    this.transaction = transaction;
  }

  @Override
  public <T> T undone(Supplier<T> work) {
    try {
      transaction.begin();
      try {
        return work.get();
      } finally {
        transaction.rollback();
      }
    } catch (NotSupportedException | SystemException broken) {
      throw new IllegalStateException("cannot undo work", broken);
    }
  }

  @Override
  public WorkTable create(WorkTableStructure structure) {
    WorkTable table = new WorkTable(number(), structure, 0);
    sql.update(WorkTableSql.create(table));
    return table;
  }

  @Override
  public WorkTable beginningOf(WorkTable table, int rows) {
    WorkTable beginning = create(table.structure());
    String columns = WorkTableSql.columnList(table.structure());
    long copied =
        sql.update(
            "%s select %s from %s order by %s limit ?"
                .formatted(
                    WorkTableSql.insertInto(beginning),
                    columns,
                    WorkTableSql.source(table),
                    WorkTableSql.LINE),
            rows);
    return new WorkTable(beginning.id(), beginning.structure(), copied);
  }

  private WorkTableId number() {
    return sql.first(NUMBER, row -> new WorkTableId(row.number("id"))).orElseThrow();
  }
}
