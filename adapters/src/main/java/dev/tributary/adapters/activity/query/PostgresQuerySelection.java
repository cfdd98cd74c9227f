package dev.tributary.adapters.activity.query;

import dev.tributary.adapters.out.postgres.expression.SqlFailures;
import dev.tributary.adapters.out.postgres.expression.TermSql;
import dev.tributary.adapters.out.postgres.resource.RowSource;
import dev.tributary.adapters.out.postgres.worktable.WorkTableSql;
import dev.tributary.adapters.sql.Sql;
import dev.tributary.adapters.sql.SqlFragment;
import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.TaskEvaluation;
import dev.tributary.application.activity.query.QuerySelection;
import dev.tributary.application.expression.EvaluationContext;
import dev.tributary.application.expression.StatementLimits;
import dev.tributary.domain.activity.ComputedColumn;
import dev.tributary.domain.activity.query.QueryPlan;
import dev.tributary.domain.worktable.WorkTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Queries as one {@code INSERT … SELECT}. */
@ApplicationScoped
public class PostgresQuerySelection implements QuerySelection {
  private final Sql sql;
  private final StatementLimits limits;

  public PostgresQuerySelection(DataSource dataSource, StatementLimits limits) {
    this.sql = SqlFailures.translated(dataSource);
    this.limits = limits;
  }

  @Override
  public long select(QueryPlan plan, WorkTable into, ActivityContext context) {
    RowSource rows = RowSource.of(plan.resource());
    TermSql compiler = new TermSql(rows, TaskEvaluation.of(context), limits);
    SqlFragment statement =
        SqlFragment.of(WorkTableSql.insertInto(into) + " select ")
            .then(columns(plan, rows, compiler))
            .then(from(plan, rows, compiler));
    return sql.within(limits.activity()).cancelledWith(context).update(statement);
  }

  @Override
  public long count(QueryPlan plan, EvaluationContext context) {
    RowSource rows = RowSource.of(plan.resource());
    SqlFragment statement =
        SqlFragment.of("select count(*) as count")
            .then(from(plan, rows, new TermSql(rows, context, limits)));
    return sql.readOnly()
        .within(limits.preview())
        .first(statement, row -> row.number("count"))
        .orElseThrow();
  }

  private static SqlFragment columns(QueryPlan plan, RowSource rows, TermSql compiler) {
    List<SqlFragment> columns = new ArrayList<>();
    columns.add(SqlFragment.of(rows.line()));
    columns.add(SqlFragment.of(rows.resourceKey()));
    plan.columns().stream().map(ComputedColumn::term).map(compiler::compile).forEach(columns::add);
    return SqlFragment.join(", ", columns);
  }

  private static SqlFragment from(QueryPlan plan, RowSource rows, TermSql compiler) {
    SqlFragment from = SqlFragment.of(" from " + rows.from());
    return plan.where()
        .map(where -> from.then(" where ").then(compiler.compile(where)))
        .orElse(from);
  }
}
