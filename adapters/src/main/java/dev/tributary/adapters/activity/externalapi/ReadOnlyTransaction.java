package dev.tributary.adapters.activity.externalapi;

import java.sql.Connection;
import java.sql.SQLException;

/** What a cursor needs: without a transaction the driver would fetch all rows at once. */
final class ReadOnlyTransaction implements AutoCloseable {
  private final Connection connection;

  private ReadOnlyTransaction(Connection connection) {
    this.connection = connection;
  }

  static ReadOnlyTransaction begin(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    return new ReadOnlyTransaction(connection);
  }

  @Override
  public void close() throws SQLException {
    connection.rollback();
    connection.setAutoCommit(true);
  }
}
