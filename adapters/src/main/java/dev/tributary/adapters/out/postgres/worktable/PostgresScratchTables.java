package dev.tributary.adapters.out.postgres.worktable;

import dev.tributary.adapters.sql.NumberBlock;
import dev.tributary.adapters.sql.Sql;
import dev.tributary.adapters.sql.SqlFragment;
import dev.tributary.application.worktable.ScratchTables;
import dev.tributary.domain.worktable.WorkTable;
import dev.tributary.domain.worktable.WorkTable.Storage;
import dev.tributary.domain.worktable.WorkTableId;
import dev.tributary.domain.worktable.WorkTableStructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** Tables in a transaction that is always rolled back; their numbers are never used. */
@ApplicationScoped
public class PostgresScratchTables implements ScratchTables {
  private final Sql sql;
  private final UserTransaction transaction;
  private final NumberBlock numbers;

  public PostgresScratchTables(DataSource dataSource, UserTransaction transaction) {
    this.sql = new Sql(dataSource);
    this.transaction = transaction;
    this.numbers = WorkTableSql.numbers(sql);
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
  public WorkTableId newId() {
    return new WorkTableId(numbers.next());
  }

  @Override
  public WorkTable create(WorkTableStructure structure) {
    WorkTableId id = newId();
    sql.update(WorkTableSql.create(id, structure));
    return new WorkTable(id, Storage.TABLE, structure, 0);
  }

  @Override
  public WorkTable beginningOf(WorkTable table, int rows) {
    WorkTable beginning = create(table.structure());
    String columns = WorkTableSql.columnList(table.structure());
    long copied =
        sql.update(
            SqlFragment.of(WorkTableSql.insertInto(beginning.id(), beginning.structure()))
                .then(" select %s from ".formatted(columns))
                .then(WorkTableSql.source(table))
                .then(" order by %s limit ?".formatted(WorkTableSql.LINE), rows));
    return new WorkTable(beginning.id(), beginning.storage(), beginning.structure(), copied);
  }
}
