package dev.tributary.adapters.activity.externalapi.request;

import dev.tributary.adapters.out.postgres.expression.SqlFailures;
import dev.tributary.adapters.out.postgres.expression.SqlValues;
import dev.tributary.adapters.out.postgres.expression.TermSql;
import dev.tributary.adapters.out.postgres.resource.RowSource;
import dev.tributary.adapters.out.postgres.worktable.WorkTableSql;
import dev.tributary.adapters.sql.Sql;
import dev.tributary.adapters.sql.SqlFragment;
import dev.tributary.adapters.sql.SqlRow;
import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.TaskEvaluation;
import dev.tributary.application.activity.externalapi.request.InboundRows;
import dev.tributary.application.activity.externalapi.request.RowRange;
import dev.tributary.application.expression.StatementLimits;
import dev.tributary.application.resource.Resources;
import dev.tributary.domain.expression.Term;
import dev.tributary.domain.value.Value;
import dev.tributary.domain.worktable.WorkTable;
import dev.tributary.domain.worktable.WorkTable.Storage;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** Reads the arriving rows, many of them by a cursor, so that their number does not matter. */
@ApplicationScoped
public class PostgresInboundRows implements InboundRows {
  private static final int FETCH = 1_000;
  private static final String LINE = RowSource.TABLE + "." + WorkTableSql.LINE;

  private final Sql sql;
  private final Resources resources;
  private final StatementLimits limits;

  public PostgresInboundRows(DataSource dataSource, Resources resources, StatementLimits limits) {
    this.sql = SqlFailures.translated(dataSource);
    this.resources = resources;
    this.limits = limits;
  }

  @Override
  public void read(
      WorkTable table,
      RowRange rows,
      List<Term> values,
      ActivityContext context,
      Consumer<List<Value>> consumer) {
    SqlFragment select = select(table, rows, values, context);
    reading(table)
        .cancelledWith(context)
        .each(select, FETCH, row -> consumer.accept(row(row, values)));
  }

  /** An inline set is small: its rows need no cursor, hence no transaction of their own. */
  private Sql reading(WorkTable table) {
    return table.storage() == Storage.INLINE ? sql : sql.readOnly();
  }

  private SqlFragment select(
      WorkTable table, RowRange rows, List<Term> values, ActivityContext context) {
    RowSource source =
        RowSource.of(
            table, table.structure().population().flatMap(of -> resources.find(of.resource())));
    TermSql compiler = new TermSql(source, TaskEvaluation.of(context), limits);
    return SqlFragment.of("SELECT ")
        .then(SqlFragment.join(", ", values.stream().map(compiler::compile).toList()))
        .then(" FROM ")
        .then(source.from())
        .then(" WHERE " + LINE + " BETWEEN ? AND ?", rows.first(), rows.last())
        .then(" ORDER BY " + LINE);
  }

  private static List<Value> row(SqlRow rows, List<Term> values) {
    List<Value> row = new ArrayList<>(values.size());
    for (Term value : values) {
      row.add(SqlValues.read(rows, row.size() + 1, value.type()));
    }
    return row;
  }
}
