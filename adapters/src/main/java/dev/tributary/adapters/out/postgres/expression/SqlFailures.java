package dev.tributary.adapters.out.postgres.expression;

import dev.tributary.adapters.sql.Sql;
import dev.tributary.adapters.sql.StatementFailed;
import dev.tributary.domain.expression.syntax.ExpressionErrorCode;
import dev.tributary.domain.problem.Refused;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;

/** Separates errors of values from errors of the program. */
public final class SqlFailures {
  /** SQLSTATE class of values that do not fit: too large, not a date, a bad pattern. */
  private static final String DATA_EXCEPTION = "22";

  private static final String CANCELLED = "57014";

  private SqlFailures() {}

  /** Statements that compute expressions. */
  public static Sql translated(DataSource dataSource) {
    return new Sql(dataSource).failingWith(SqlFailures::translate);
  }

  /** {@link Refused} for a value that does not fit and for a time limit that is exceeded. */
  public static RuntimeException translate(StatementFailed failed) {
    if (failed.state().startsWith(DATA_EXCEPTION)) {
      return new Refused(ExpressionErrorCode.VALUE_OUT_OF_RANGE, failed.reported());
    }
    Optional<Duration> exceeded = failed.limit().filter(_ -> failed.state().equals(CANCELLED));
    return exceeded.isPresent()
        ? new Refused(ExpressionErrorCode.TOO_SLOW, exceeded.get().toSeconds())
        : failed;
  }
}
