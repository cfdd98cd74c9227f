package dev.tributary.adapters.sql;

import io.agroal.api.AgroalPoolInterceptor;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * The name and the timeouts of a session with the database, on either side: every connection gets
 * it, pooled or not.
 *
 * @param name of all sessions of this process
 * @param response how long the program waits for the server to send something
 * @param idleInTransaction how long the server waits for the next statement of a transaction, so
 *     that a frozen program holds no locks
 * @param keepAlive after how long without traffic either side probes the other
 */
public record SessionLimits(
    SessionName name, Duration response, Duration idleInTransaction, Duration keepAlive)
    implements AgroalPoolInterceptor {
  /** Number of probes, in a third of that time, before the connection is given up. */
  static final int PROBES = 3;

  public SessionLimits {
    if (!response.isPositive() || !idleInTransaction.isPositive() || !keepAlive.isPositive()) {
      throw new IllegalArgumentException(
          "limits of a session must be positive: %s, %s, %s"
              .formatted(response, idleInTransaction, keepAlive));
    }
  }

  /** The same for statements that are known to be short. */
  public SessionLimits withResponse(Duration shorter) {
    return new SessionLimits(name, shorter, idleInTransaction, keepAlive);
  }

  @Override
  public void onConnectionCreate(Connection connection) {
    try {
      apply(connection);
    } catch (SQLException failed) {
      throw new IllegalStateException("cannot limit a session", failed);
    }
  }

  public void apply(Connection connection) throws SQLException {
    connection.setNetworkTimeout(Runnable::run, Math.toIntExact(response.toMillis()));
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          """
          set application_name = '%s';
          set idle_in_transaction_session_timeout = %d;
          set tcp_keepalives_idle = %d;
          set tcp_keepalives_interval = %d;
          set tcp_keepalives_count = %d
          """
              .formatted(
                  name.value(),
                  idleInTransaction.toMillis(),
                  seconds(keepAlive),
                  seconds(keepAlive.dividedBy(PROBES)),
                  PROBES));
    }
  }

  static int seconds(Duration time) {
    return (int) Math.max(1, time.toSeconds());
  }
}
