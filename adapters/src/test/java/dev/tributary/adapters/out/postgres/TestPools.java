package dev.tributary.adapters.out.postgres;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalConnectionPoolConfigurationSupplier;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/**
 * Pools of the databases that tests used last. A new session takes a hundred times as long as a
 * statement, and the program has a pool too.
 */
final class TestPools {
  /** More than a single test uses at once. */
  private static final int POOLS = 8;

  private static final SequencedMap<String, AgroalDataSource> LAST =
      new LinkedHashMap<>(POOLS, 0.75f, true);

  private TestPools() {}

  /** A session that may have been used before. */
  static Connection connection(TestDatabase database) throws SQLException {
    return pool(database).getConnection();
  }

  private static synchronized AgroalDataSource pool(TestDatabase database) {
    AgroalDataSource pool = LAST.computeIfAbsent(database.name(), name -> open(database));
    if (LAST.size() > POOLS) {
      LAST.pollFirstEntry().getValue().close();
    }
    return pool;
  }

  private static AgroalDataSource open(TestDatabase database) {
    try {
      return AgroalDataSource.from(
          new AgroalDataSourceConfigurationSupplier()
              .metricsEnabled(false)
              .connectionPoolConfiguration(pool -> configure(pool, database)));
    } catch (SQLException refused) {
      throw new IllegalStateException(refused);
    }
  }

  private static AgroalConnectionPoolConfigurationSupplier configure(
      AgroalConnectionPoolConfigurationSupplier pool, TestDatabase database) {
    return pool.maxSize(60)
        .acquisitionTimeout(Duration.ofSeconds(30))
        .reapTimeout(Duration.ofSeconds(3))
        .connectionFactoryConfiguration(
            connections ->
                connections
                    .jdbcUrl(database.jdbcUrl())
                    .principal(new NamePrincipal(database.user()))
                    .credential(new SimplePassword(database.password())));
  }
}
