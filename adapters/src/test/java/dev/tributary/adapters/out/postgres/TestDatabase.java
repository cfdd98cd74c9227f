package dev.tributary.adapters.out.postgres;

import dev.tributary.adapters.out.postgres.embedded.TestCluster;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A database of one test's own, migrated, on the server that all tests of this JVM share.
 *
 * <pre>{@code
 * private final TestDatabase database = TestDatabase.create();
 * private final DataSource dataSource = database.dataSource();
 * }</pre>
 *
 * <p>Creating one takes about a tenth of a second; it need not be dropped.
 *
 * @param name of the database
 */
public record TestDatabase(String name) {
  /** With all migrations applied and no rows. */
  public static TestDatabase create() {
    return new TestDatabase(TestCluster.createDatabase());
  }

  /** Without any schema: for tests of the migrations themselves. */
  public static TestDatabase createEmpty() {
    return new TestDatabase(TestCluster.createEmptyDatabase());
  }

  public String jdbcUrl() {
    return TestCluster.jdbcUrl(name);
  }

  /** The role that the program has in production too. */
  public String user() {
    return TestCluster.user();
  }

  public String password() {
    return TestCluster.password();
  }

  /** Pooled, as in production: a connection may be a session that was used before. */
  public DataSource dataSource() {
    return new PGSimpleDataSource() {
      @Override
      public Connection getConnection() throws SQLException {
        return TestPools.connection(TestDatabase.this);
      }
    };
  }

  /** Each connection is a new session, which ends when it is closed. */
  public DataSource sessions() {
    PGSimpleDataSource sessions = new PGSimpleDataSource();
    sessions.setURL(jdbcUrl());
    sessions.setUser(user());
    sessions.setPassword(password());
    return sessions;
  }

  /** A session of the server's superuser, for what the program may not do. */
  public Connection administer() throws SQLException {
    return TestCluster.administer(name);
  }
}
