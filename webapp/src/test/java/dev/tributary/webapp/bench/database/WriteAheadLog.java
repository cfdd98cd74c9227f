package dev.tributary.webapp.bench.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** How far a server's write-ahead log has come. */
public final class WriteAheadLog {
  private static final String INSERTED =
      "select pg_current_wal_insert_lsn() - '0/0'::pg_lsn as bytes";

  private WriteAheadLog() {}

  /** All bytes that the server has ever put into it. */
  public static long bytes(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(INSERTED);
        ResultSet row = statement.executeQuery()) {
      row.next();
      return row.getLong("bytes");
    }
  }
}
