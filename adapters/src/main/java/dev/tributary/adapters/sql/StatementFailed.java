package dev.tributary.adapters.sql;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** A statement that the database refused, or that did not reach it. */
public final class StatementFailed extends IllegalStateException {
  private final transient Optional<Duration> limit;
  private final String state;
  private final String reported;

  StatementFailed(String sql, Optional<Duration> limit, SQLException failed) {
    super("cannot do '%s …'".formatted(sql.strip().lines().findFirst().orElse("")), failed);
    this.limit = limit;
    this.state = String.valueOf(failed.getSQLState());
    this.reported = reported(failed);
  }

  /** The SQLSTATE. */
  public String state() {
    return state;
  }

  /** The time that the statement had. */
  public Optional<Duration> limit() {
    return limit;
  }

  /** The message of the server without its detail, which repeats values of the row. */
  public String reported() {
    return reported;
  }

  private static String reported(SQLException failed) {
    ServerErrorMessage server =
        failed instanceof PSQLException postgres ? postgres.getServerErrorMessage() : null;
    return String.valueOf(server == null ? failed.getSQLState() : server.getMessage());
  }
}
