package dev.tributary.adapters.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** Where the connections of statements come from. */
interface ConnectionSource {
  Borrowed open() throws SQLException;

  /** The writes that wait for the next statement of the present transaction. */
  default Optional<PendingWrites> pending() {
    return Optional.empty();
  }

  /** Lets a write wait for the next statement or the commit; false without a transaction. */
  default boolean postpone(SqlFragment write) {
    return false;
  }

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

  static ConnectionSource of(DataSource dataSource) {
    return new ConnectionSource() {
      @Override
      public Borrowed open() throws SQLException {
        Connection connection = dataSource.getConnection();
        return new Borrowed(connection, connection::close);
      }

      @Override
      public Optional<PendingWrites> pending() {
        return PendingWrites.present(dataSource);
      }

      @Override
      public boolean postpone(SqlFragment write) {
        return PendingWrites.add(dataSource, write);
      }
    };
  }

  /** The caller closes {@code connection}. */
  static ConnectionSource on(Connection connection) {
    return () -> new Borrowed(connection, () -> {});
  }

  default ConnectionSource inTransaction() {
    return prepared(
        borrowed -> {
          if (borrowed.connection().getAutoCommit()) {
            throw new IllegalStateException(
                "this statement belongs to the transaction of a change");
          }
          return borrowed;
        });
  }

  default ConnectionSource readOnly() {
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
  private ConnectionSource prepared(Preparation preparation) {
    ConnectionSource unprepared = this;
    return new ConnectionSource() {
      @Override
      public Borrowed open() throws SQLException {
        Borrowed borrowed = unprepared.open();
        try {
          return preparation.of(borrowed);
        } catch (SQLException | RuntimeException failed) {
          borrowed.close();
          throw failed;
        }
      }

      @Override
      public Optional<PendingWrites> pending() {
        return unprepared.pending();
      }

      @Override
      public boolean postpone(SqlFragment write) {
        return unprepared.postpone(write);
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
