package dev.tributary.adapters.activity.start;

import dev.tributary.adapters.out.postgres.expression.SqlFailures;
import dev.tributary.adapters.out.postgres.worktable.InlineSql;
import dev.tributary.adapters.out.postgres.worktable.WorkTableSql;
import dev.tributary.adapters.out.postgres.worktable.WorkTableStore;
import dev.tributary.adapters.sql.Sql;
import dev.tributary.adapters.sql.SqlFragment;
import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.start.ReceivedRows;
import dev.tributary.application.expression.StatementLimits;
import dev.tributary.application.worktable.NewTable;
import dev.tributary.domain.worktable.Column;
import dev.tributary.domain.worktable.WorkTable;
import dev.tributary.domain.worktable.WorkTable.Storage;
import dev.tributary.domain.worktable.WorkTableStructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Copies sets by one statement; that of a small set is a small set. */
@ApplicationScoped
public class PostgresReceivedRows implements ReceivedRows {
  private final Sql sql;
  private final StatementLimits limits;
  private final WorkTableStore store;

  public PostgresReceivedRows(DataSource dataSource, StatementLimits limits, WorkTableStore store) {
    this.sql = SqlFailures.translated(dataSource);
    this.limits = limits;
    this.store = store;
  }

  @Override
  public WorkTable copy(WorkTable from, NewTable into, ActivityContext context) {
    Sql limited = sql.within(limits.activity()).cancelledWith(context);
    SqlFragment select =
        SqlFragment.of("select %s from ".formatted(columns(from.structure(), into.structure())))
            .then(WorkTableSql.source(from))
            .then(" as given");
    return switch (from.storage()) {
      case INLINE -> small(limited, into, select);
      case TABLE -> {
        store.create(into);
        long rows =
            limited.update(
                SqlFragment.of(WorkTableSql.insertInto(into.id(), into.structure()) + " ")
                    .then(select));
        yield into.filled(Storage.TABLE, rows);
      }
    };
  }

  @Override
  public WorkTable none(NewTable into) {
    String nulls =
        Stream.of(WorkTableSql.columnList(into.structure()).split(", ", -1))
            .map(_ -> "null::text")
            .collect(Collectors.joining(", "));
    return small(sql, into, SqlFragment.of("select %s where false".formatted(nulls)));
  }

  private static WorkTable small(Sql sql, NewTable into, SqlFragment select) {
    SqlFragment statement =
        SqlFragment.of("with ")
            .then(InlineSql.store("taken", into, select))
            .then(" select rows from taken");
    return sql.first(statement, row -> into.filled(Storage.INLINE, row.number("rows")))
        .orElseThrow();
  }

  private static String columns(WorkTableStructure from, WorkTableStructure into) {
    return Stream.concat(
            Stream.of(WorkTableSql.LINE, WorkTableSql.KEY),
            into.columns().stream().map(Column::name).map(name -> WorkTableSql.column(from, name)))
        .collect(Collectors.joining(", "));
  }
}
