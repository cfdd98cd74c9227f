package dev.tributary.adapters.out.postgres.expression;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.domain.expression.syntax.ExpressionErrorCode;
import dev.tributary.domain.problem.Refused;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * One statement over whole sets. It is cancelled when the run is stopped or the timeout is over;
 * its failures are classified: too slow, a value that does not fit, the program's own.
 */
public final class SetStatement {
  private final DataSource dataSource;
  private final SqlFragment sql;
  private final Duration limit;

  public SetStatement(DataSource dataSource, SqlFragment sql, Duration limit) {
    this.dataSource = dataSource;
    this.sql = sql;
    this.limit = limit;
  }

  /** Reads a result's first row. */
  public interface Reading<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** Runs within the caller's transaction and returns the number of rows written. */
  public long write(ActivityContext context) {
    return run(context, PreparedStatement::executeLargeUpdate);
  }

  /** Runs within the caller's transaction and reads the one row that it returns. */
  public <T> T writeReturning(ActivityContext context, Reading<T> reading) {
    return run(context, statement -> first(statement, reading));
  }

  /** Runs in a read-only transaction of its own and reads the one row that it returns. */
  public <T> T readOnly(Reading<T> reading) {
    return inReadOnly(statement -> first(statement, reading));
  }

  /** Runs in a read-only transaction of its own and reads all rows; callers bound their number. */
  public <T> List<T> readOnlyRows(Reading<T> reading) {
    return inReadOnly(
        statement -> {
          try (ResultSet rows = statement.executeQuery()) {
            List<T> values = new ArrayList<>();
            while (rows.next()) {
              values.add(reading.read(rows));
            }
            return values;
          }
        });
  }

  private <T> T inReadOnly(Work<T> work) {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      try (PreparedStatement begin = connection.prepareStatement("set transaction read only")) {
        begin.execute();
        return prepared(connection, work);
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    } catch (SQLException failed) {
      throw translate(failed);
    }
  }

  private interface Work<T> {
    T on(PreparedStatement statement) throws SQLException;
  }

  private <T> T run(ActivityContext context, Work<T> work) {
    try (Connection connection = dataSource.getConnection()) {
      return prepared(
          connection,
          statement -> {
            try (ActivityContext.Cancellation _ = context.onCancel(() -> cancel(statement))) {
              return work.on(statement);
            }
          });
    } catch (SQLException failed) {
      throw translate(failed);
    }
  }

  private <T> T prepared(Connection connection, Work<T> work) throws SQLException {
    try (PreparedStatement timeout =
            connection.prepareStatement("select set_config('statement_timeout', ?, true)");
        PreparedStatement statement = connection.prepareStatement(sql.text())) {
      timeout.setString(1, Long.toString(limit.toMillis()));
      timeout.execute();
      sql.bind(statement, 1);
      return work.on(statement);
    }
  }

  private static <T> T first(PreparedStatement statement, Reading<T> reading) throws SQLException {
    try (ResultSet rows = statement.executeQuery()) {
      rows.next();
      return reading.read(rows);
    }
  }

  private static void cancel(PreparedStatement statement) {
    try {
      statement.cancel();
    } catch (SQLException unreachable) {
      throw new IllegalStateException("cannot cancel a statement", unreachable);
    }
  }

  private RuntimeException translate(SQLException failed) {
    return "57014".equals(failed.getSQLState())
        ? new Refused(ExpressionErrorCode.TOO_SLOW, limit.toSeconds())
        : SqlFailures.translate(failed);
  }
}
