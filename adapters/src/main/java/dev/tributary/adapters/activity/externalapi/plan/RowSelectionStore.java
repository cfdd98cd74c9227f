package dev.tributary.adapters.activity.externalapi.plan;

import dev.tributary.adapters.out.postgres.expression.SqlFailures;
import dev.tributary.adapters.out.postgres.worktable.InlineSql;
import dev.tributary.adapters.out.postgres.worktable.WorkTableSql;
import dev.tributary.adapters.out.postgres.worktable.WorkTableStore;
import dev.tributary.adapters.sql.Sql;
import dev.tributary.adapters.sql.SqlFragment;
import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.expression.StatementLimits;
import dev.tributary.application.worktable.NewTable;
import dev.tributary.domain.worktable.WorkTable;
import dev.tributary.domain.worktable.WorkTableStructure;
import jakarta.enterprise.context.ApplicationScoped;
import javax.sql.DataSource;

/** Stores a selection of rows as a work table of the task; those of a small set are a small set. */
@ApplicationScoped
public class RowSelectionStore {
  private final Sql sql;
  private final StatementLimits limits;
  private final WorkTableStore store;

  public RowSelectionStore(DataSource dataSource, StatementLimits limits, WorkTableStore store) {
    this.sql = SqlFailures.translated(dataSource);
    this.limits = limits;
    this.store = store;
  }

  /**
   * Stores what is selected of {@code rows}.
   *
   * @param selection yields the columns of the structure, numbered anew
   */
  WorkTable store(WorkTable rows, SqlFragment selection, NewTable into, ActivityContext context) {
    SqlFragment statement =
        switch (rows.storage()) {
          case INLINE ->
              SqlFragment.of("with ")
                  .then(InlineSql.store("kept", into, selection))
                  .then(" select rows from kept");
          case TABLE -> {
            store.create(into);
            yield SqlFragment.of(
                    "with kept as (%s "
                        .formatted(WorkTableSql.insertInto(into.id(), into.structure())))
                .then(selection)
                .then(" returning 1) select count(*) as rows from kept");
          }
        };
    long count =
        sql.within(context.statementTime(limits))
            .cancelledWith(context)
            .first(statement, row -> row.number("rows"))
            .orElseThrow();
    return into.filled(rows.storage(), count);
  }

  /** The select list: new numbers in the order of the old ones, and all other columns. */
  static String numbered(WorkTableStructure structure) {
    String others = WorkTableSql.columnList(structure).substring(WorkTableSql.LINE.length());
    return "select row_number() over (order by line)" + others;
  }
}
