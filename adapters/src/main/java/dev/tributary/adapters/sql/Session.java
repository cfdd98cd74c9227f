package dev.tributary.adapters.sql;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Where the connections of statements come from. */
interface Session {
  Borrowed open() throws SQLException;

  /** A connection for one statement, and how it is returned. */
  record Borrowed(Connection connection, Return after) implements AutoCloseable {
    interface Return {
      void run() throws SQLException;
    }

    @Override
    public void close() throws SQLException {
      after.run();
    }
  }

  static Session of(DataSource dataSource) {
    return () -> {
      Connection connection = dataSource.getConnection();
      return new Borrowed(connection, connection::close);
    };
  }

  /** The caller closes {@code connection}. */
  static Session on(Connection connection) {
    return () -> new Borrowed(connection, () -> {});
  }

  default Session inTransaction() {
    return prepared(
        borrowed -> {
          if (borrowed.connection().getAutoCommit()) {
            throw new IllegalStateException(
                "this statement belongs to the transaction of a change");
          }
          return borrowed;
        });
  }

  default Session readOnly() {
    return prepared(
        borrowed -> {
          Connection connection = borrowed.connection();
          if (!connection.getAutoCommit()) {
            return borrowed;
          }
          connection.setReadOnly(true);
          connection.setAutoCommit(false);
          return new Borrowed(connection, () -> rolledBack(borrowed));
        });
  }

  /** Makes a connection ready for its statement. */
  interface Preparation {
    Borrowed of(Borrowed borrowed) throws SQLException;
  }

  /** A connection that cannot be prepared is returned, else its pool would lose it. */
  private Session prepared(Preparation preparation) {
    return () -> {
      Borrowed borrowed = open();
      try {
        return preparation.of(borrowed);
      } catch (SQLException | RuntimeException failed) {
        borrowed.close();
        throw failed;
      }
    };
  }

  private static void rolledBack(Borrowed borrowed) throws SQLException {
    try (borrowed) {
      borrowed.connection().rollback();
      borrowed.connection().setAutoCommit(true);
      borrowed.connection().setReadOnly(false);
    }
  }
}
