package dev.tributary.adapters.sql;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Where the connections of statements come from. */
interface Session {
  Lease open() throws SQLException;

  /** A connection, and what becomes of it after its statement. */
  record Lease(Connection connection, End end) implements AutoCloseable {
    interface End {
      void end() throws SQLException;
    }

    @Override
    public void close() throws SQLException {
      end.end();
    }
  }

  static Session of(DataSource dataSource) {
    return () -> {
      Connection connection = dataSource.getConnection();
      return new Lease(connection, connection::close);
    };
  }

  /** The caller closes {@code connection}. */
  static Session on(Connection connection) {
    return () -> new Lease(connection, () -> {});
  }

  default Session inTransaction() {
    return () -> {
      Lease lease = open();
      if (lease.connection().getAutoCommit()) {
        lease.close();
        throw new IllegalStateException("this statement belongs to the transaction of a change");
      }
      return lease;
    };
  }

  default Session readOnly() {
    return () -> {
      Lease lease = open();
      Connection connection = lease.connection();
      if (!connection.getAutoCommit()) {
        return lease;
      }
      connection.setReadOnly(true);
      connection.setAutoCommit(false);
      return new Lease(connection, () -> rolledBack(lease));
    };
  }

  private static void rolledBack(Lease lease) throws SQLException {
    try (lease) {
      lease.connection().rollback();
      lease.connection().setAutoCommit(true);
      lease.connection().setReadOnly(false);
    }
  }
}
