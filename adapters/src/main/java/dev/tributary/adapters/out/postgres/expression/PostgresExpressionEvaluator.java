package dev.tributary.adapters.out.postgres.expression;

import dev.tributary.application.expression.EvaluationContext;
import dev.tributary.application.expression.ExpressionEvaluator;
import dev.tributary.application.expression.StatementLimits;
import dev.tributary.domain.expression.Term;
import dev.tributary.domain.value.Value;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Computes expressions by one SELECT without a table. */
@ApplicationScoped
public class PostgresExpressionEvaluator implements ExpressionEvaluator {
  private final DataSource dataSource;
  private final StatementLimits limits;

  public PostgresExpressionEvaluator(DataSource dataSource, StatementLimits limits) {
    this.dataSource = dataSource;
    this.limits = limits;
  }

  @Override
  public List<Value> evaluate(List<Term> terms, EvaluationContext context) {
    TermSql compiler = new TermSql(SqlScope.withoutRows(), context, limits);
    SqlFragment select =
        SqlFragment.of("select ")
            .then(SqlFragment.join(", ", terms.stream().map(compiler::compile).toList()));
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(select.text())) {
      select.bind(statement, 1);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return values(terms, row);
      }
    } catch (SQLException failed) {
      throw SqlFailures.translate(failed);
    }
  }

  private static List<Value> values(List<Term> terms, ResultSet row) throws SQLException {
    List<Value> values = new ArrayList<>();
    for (Term term : terms) {
      values.add(SqlValues.read(row, values.size() + 1, term.type()));
    }
    return values;
  }
}
