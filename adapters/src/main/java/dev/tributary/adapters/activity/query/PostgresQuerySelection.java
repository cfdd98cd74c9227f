package dev.tributary.adapters.activity.query;

import dev.tributary.adapters.out.postgres.expression.SqlFailures;
import dev.tributary.adapters.out.postgres.expression.TermSql;
import dev.tributary.adapters.out.postgres.resource.RowSource;
import dev.tributary.adapters.out.postgres.worktable.InlineSql;
import dev.tributary.adapters.out.postgres.worktable.WorkTableSql;
import dev.tributary.adapters.out.postgres.worktable.WorkTableStore;
import dev.tributary.adapters.sql.Sql;
import dev.tributary.adapters.sql.SqlFragment;
import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.TaskEvaluation;
import dev.tributary.application.activity.query.QuerySelection;
import dev.tributary.application.expression.StatementLimits;
import dev.tributary.application.worktable.NewTable;
import dev.tributary.domain.activity.ComputedColumn;
import dev.tributary.domain.activity.query.QueryPlan;
import dev.tributary.domain.testrun.TestRun;
import dev.tributary.domain.worktable.WorkTable;
import dev.tributary.domain.worktable.WorkTable.Storage;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Queries as one statement. It stores what is selected as a small set; when that is too large, an
 * {@code INSERT … SELECT} into a table follows. The first reads one row more than a small set has,
 * so that a large selection costs little twice.
 */
@ApplicationScoped
public class PostgresQuerySelection implements QuerySelection {
  private final Sql sql;
  private final StatementLimits limits;
  private final WorkTableStore store;

  public PostgresQuerySelection(
      DataSource dataSource, StatementLimits limits, WorkTableStore store) {
    this.sql = SqlFailures.translated(dataSource);
    this.limits = limits;
    this.store = store;
  }

  @Override
  public WorkTable select(QueryPlan plan, NewTable into, ActivityContext context) {
    return small(plan, into, context).orElseGet(() -> large(plan, into, context));
  }

  private Optional<WorkTable> small(QueryPlan plan, NewTable into, ActivityContext context) {
    RowSource rows = RowSource.of(plan.resource());
    TermSql compiler = new TermSql(rows, TaskEvaluation.of(context), limits);
    SqlFragment select =
        columns(plan, rows, compiler)
            .then(" from (select %s.*".formatted(RowSource.RESOURCE))
            .then(from(plan, rows, compiler))
            .then(
                " limit ?::bigint) " + RowSource.RESOURCE,
                Math.min(store.limits().rows() + 1L, most(context).orElse(Long.MAX_VALUE)));
    SqlFragment statement =
        SqlFragment.of("with ")
            .then(InlineSql.store("selected", into, select, store.limits()))
            .then(" select rows from selected where exists (select from selected_stored)");
    return limited(context)
        .first(statement, row -> into.filled(Storage.INLINE, row.number("rows")));
  }

  private WorkTable large(QueryPlan plan, NewTable into, ActivityContext context) {
    store.create(into);
    RowSource rows = RowSource.of(plan.resource());
    TermSql compiler = new TermSql(rows, TaskEvaluation.of(context), limits);
    SqlFragment statement =
        SqlFragment.of(WorkTableSql.insertInto(into.id(), into.structure()) + " ")
            .then(columns(plan, rows, compiler))
            .then(from(plan, rows, compiler))
            .then(" limit ?::bigint", most(context));
    return into.filled(Storage.TABLE, limited(context).update(statement));
  }

  /** How many rows a test run selects. */
  private static Optional<Long> most(ActivityContext context) {
    return context.test().map(TestRun::people);
  }

  private Sql limited(ActivityContext context) {
    return sql.within(context.statementTime(limits)).cancelledWith(context);
  }

  private static SqlFragment columns(QueryPlan plan, RowSource rows, TermSql compiler) {
    List<SqlFragment> columns = new ArrayList<>();
    columns.add(SqlFragment.of(rows.line()));
    columns.add(SqlFragment.of(rows.resourceKey()));
    plan.columns().stream().map(ComputedColumn::term).map(compiler::compile).forEach(columns::add);
    return SqlFragment.of("select ").then(SqlFragment.join(", ", columns));
  }

  private static SqlFragment from(QueryPlan plan, RowSource rows, TermSql compiler) {
    SqlFragment from = SqlFragment.of(" from ").then(rows.from());
    return plan.where()
        .map(where -> from.then(" where ").then(compiler.compile(where)))
        .orElse(from);
  }
}
