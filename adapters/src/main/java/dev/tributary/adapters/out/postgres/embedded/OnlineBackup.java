package dev.tributary.adapters.out.postgres.embedded;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A copy of the files of a running server: between begin and end the server may change them, and
 * the write-ahead log of that time repairs the copy.
 */
final class OnlineBackup {
  private final Connection connection;
  private final String firstSegment;

  private OnlineBackup(Connection connection, String firstSegment) {
    this.connection = connection;
    this.firstSegment = firstSegment;
  }

  /** The session of {@code connection} must stay open until the log was copied. */
  static OnlineBackup begin(Connection connection) throws SQLException {
    // Prevents the server from recycling the log that we need; dropped with this session.
    first(
        connection,
        "SELECT pg_create_physical_replication_slot('backup_' || pg_backend_pid(), true, true)");
    return new OnlineBackup(
        connection,
        first(connection, "SELECT pg_walfile_name(pg_backup_start('tributary', true))"));
  }

  End end() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT labelfile, pg_walfile_name(lsn) FROM pg_backup_stop(false)")) {
      row.next();
      return new End(row.getString(1), firstSegment, row.getString(2));
    }
  }

  private static String first(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }

  /**
   * What makes the copy usable.
   *
   * @param label the file {@code backup_label}
   * @param firstSegment name of the log file that recovery begins with
   * @param lastSegment name of the log file at whose end the copy is consistent
   */
  record End(String label, String firstSegment, String lastSegment) {
    /** Names of log files sort as the log runs: there is one timeline. */
    boolean needs(String segment) {
      return segment.compareTo(firstSegment) >= 0 && segment.compareTo(lastSegment) <= 0;
    }
  }
}
