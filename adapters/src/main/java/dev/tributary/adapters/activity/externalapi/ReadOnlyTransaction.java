package dev.tributary.adapters.activity.externalapi;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * What a cursor needs: without a transaction the driver would fetch all rows at once. A transaction
 * of the caller is used.
 */
final class ReadOnlyTransaction implements AutoCloseable {
  private final Connection connection;
  private final boolean own;

  private ReadOnlyTransaction(Connection connection, boolean own) {
    this.connection = connection;
    this.own = own;
  }

  static ReadOnlyTransaction begin(Connection connection) throws SQLException {
    boolean own = connection.getAutoCommit();
    if (own) {
      connection.setAutoCommit(false);
    }
    return new ReadOnlyTransaction(connection, own);
  }

  @Override
  public void close() throws SQLException {
    if (own) {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }
}
