package dev.tributary.adapters.out.postgres.expression;

import dev.tributary.domain.expression.syntax.ExpressionErrorCode;
import dev.tributary.domain.problem.Refused;
import java.sql.SQLException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Separates errors of values from errors of the program. */
public final class SqlFailures {
  /** SQLSTATE class of values that do not fit: too large, not a date, a bad pattern. */
  private static final String DATA_EXCEPTION = "22";

  private SqlFailures() {}

  /** {@link Refused} for a value that does not fit, else an {@link IllegalStateException}. */
  public static RuntimeException translate(SQLException failed) {
    return String.valueOf(failed.getSQLState()).startsWith(DATA_EXCEPTION)
        ? new Refused(ExpressionErrorCode.VALUE_OUT_OF_RANGE, reason(failed))
        : new IllegalStateException("database refused a statement", failed);
  }

  private static String reason(SQLException failed) {
    ServerErrorMessage server =
        failed instanceof PSQLException postgres ? postgres.getServerErrorMessage() : null;
    return server == null
        ? String.valueOf(failed.getSQLState())
        : String.valueOf(server.getMessage());
  }
}
