package dev.tributary.adapters.activity.externalapi.selection;

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
import dev.tributary.application.activity.externalapi.progress.LeftOut;
import dev.tributary.application.activity.externalapi.selection.RowSelections;
import dev.tributary.application.activity.externalapi.selection.SelectionPlan;
import dev.tributary.application.expression.StatementLimits;
import dev.tributary.application.worktable.NewTable;
import dev.tributary.domain.activity.externalapi.response.DuplicateRule;
import dev.tributary.domain.expression.Term;
import dev.tributary.domain.worktable.WorkTable;
import dev.tributary.domain.worktable.WorkTable.Storage;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * One statement: whether each row fulfils the condition, its place among those with the same key,
 * then the rows that stay. The rows of a small set stay a small set.
 */
@ApplicationScoped
public class PostgresRowSelections implements RowSelections {
  private final Sql sql;
  private final StatementLimits limits;
  private final WorkTableStore store;

  public PostgresRowSelections(
      DataSource dataSource, StatementLimits limits, WorkTableStore store) {
    this.sql = SqlFailures.translated(dataSource);
    this.limits = limits;
    this.store = store;
  }

  @Override
  public Selected select(
      SelectionPlan plan, WorkTable rows, NewTable kept, ActivityContext context) {
    if (rows.storage() == Storage.TABLE) {
      store.create(kept);
    }
    SqlFragment statement =
        SqlFragment.of("with evaluated as (")
            .then(evaluated(plan, rows, context))
            .then("), placed as materialized (select *, fulfils and ")
            .then(stays(plan, rows))
            .then(" as stays from evaluated), ")
            .then(written(rows.storage(), kept))
            .then(
                """
                 select count(*) filter (where stays) as stayed,
                  count(*) filter (where not fulfils) as filtered,
                  count(*) filter (where fulfils and not stays) as duplicates
                from placed\
                """);
    return sql.within(context.statementTime(limits))
        .cancelledWith(context)
        .first(
            statement,
            row ->
                new Selected(
                    kept.filled(rows.storage(), row.number("stayed")),
                    new LeftOut(row.number("filtered"), row.number("duplicates"))))
        .orElseThrow();
  }

  private SqlFragment evaluated(SelectionPlan plan, WorkTable rows, ActivityContext context) {
    RowSource source = RowSource.of(rows, Optional.empty());
    TermSql compiler = new TermSql(source, TaskEvaluation.of(context), limits);
    return SqlFragment.of("select " + RowSource.TABLE + ".*, (")
        .then(
            plan.conditions().isEmpty()
                ? SqlFragment.of("true")
                : SqlFragment.join(
                    " and ",
                    plan.conditions().stream()
                        .map(condition -> compiled(condition, compiler))
                        .toList()))
        .then(") is true as fulfils from ")
        .then(source.from());
  }

  private static SqlFragment compiled(Term condition, TermSql compiler) {
    return SqlFragment.of("(").then(compiler.compile(condition)).then(")");
  }

  private static SqlFragment stays(SelectionPlan plan, WorkTable rows) {
    if (plan.duplicates() == DuplicateRule.KEEP) {
      return SqlFragment.of("true");
    }
    String key =
        plan.key().stream()
            .map(name -> WorkTableSql.column(rows.structure(), name))
            .collect(Collectors.joining(", "));
    String order = plan.duplicates() == DuplicateRule.LAST ? "line desc" : "line";
    return SqlFragment.of(
        "(num_nulls(%1$s) > 0 or row_number() over (partition by fulfils, %1$s order by %2$s) = 1)"
            .formatted(key, order));
  }

  private static SqlFragment written(Storage storage, NewTable into) {
    SqlFragment select =
        SqlFragment.of(
            "select row_number() over (order by line), %s from placed where stays"
                .formatted(
                    WorkTableSql.columnList(into.structure())
                        .substring((WorkTableSql.LINE + ", ").length())));
    return switch (storage) {
      case INLINE -> InlineSql.store("kept", into, select);
      case TABLE ->
          SqlFragment.of(
                  "kept as (%s ".formatted(WorkTableSql.insertInto(into.id(), into.structure())))
              .then(select)
              .then(")");
    };
  }
}
