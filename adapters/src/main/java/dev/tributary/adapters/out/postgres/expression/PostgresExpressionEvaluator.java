package dev.tributary.adapters.out.postgres.expression;

import dev.tributary.adapters.sql.Sql;
import dev.tributary.adapters.sql.SqlFragment;
import dev.tributary.adapters.sql.SqlRow;
import dev.tributary.application.expression.EvaluationContext;
import dev.tributary.application.expression.ExpressionEvaluator;
import dev.tributary.application.expression.StatementLimits;
import dev.tributary.domain.expression.Term;
import dev.tributary.domain.value.Value;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Computes expressions by one SELECT without a table. */
@ApplicationScoped
public class PostgresExpressionEvaluator implements ExpressionEvaluator {
  private final Sql sql;
  private final StatementLimits limits;

  public PostgresExpressionEvaluator(DataSource dataSource, StatementLimits limits) {
    this.sql = SqlFailures.translated(dataSource);
    this.limits = limits;
  }

  @Override
  public List<Value> evaluate(List<Term> terms, EvaluationContext context) {
    TermSql compiler = new TermSql(SqlScope.withoutRows(), context, limits);
    SqlFragment select =
        SqlFragment.of("select ")
            .then(SqlFragment.join(", ", terms.stream().map(compiler::compile).toList()));
    return sql.first(select, row -> values(terms, row)).orElseThrow();
  }

  private static List<Value> values(List<Term> terms, SqlRow row) {
    List<Value> values = new ArrayList<>();
    for (Term term : terms) {
      values.add(SqlValues.read(row, values.size() + 1, term.type()));
    }
    return values;
  }
}
