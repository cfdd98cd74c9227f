package dev.tributary.adapters.in.engine;

import dev.tributary.adapters.in.engine.config.EngineConfig;
import dev.tributary.adapters.sql.SessionLimits;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionFactoryConfiguration;
import io.agroal.api.configuration.supplier.AgroalConnectionFactoryConfigurationSupplier;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.exceptionsorter.PostgreSQLExceptionSorter;
import io.agroal.pool.DataSource;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * The few connections on which the engine polls and keeps its heartbeats: their statements are
 * short, so a short timeout suffices, and they do not wait for connections of the shared pool.
 */
@ApplicationScoped
public class EnginePool {
  /**
   * A crash of the server may lose the last claims, heartbeats and removals of entries: a lost
   * claim is taken again, a lost removal finds its work done. Nothing waits for the disk for them.
   */
  private static final String UNSYNCHRONIZED = "set synchronous_commit = off";

  private final AgroalDataSource own;

  public EnginePool(AgroalDataSource pool, EngineConfig config, SessionLimits limits) {
    AgroalConnectionFactoryConfiguration factory =
        pool.getConfiguration().connectionPoolConfiguration().connectionFactoryConfiguration();
    this.own =
        new DataSource(
            new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(
                    connections ->
                        connections
                            .maxSize(config.connections())
                            .acquisitionTimeout(config.responseTimeout())
                            .exceptionSorter(new PostgreSQLExceptionSorter())
                            .connectionFactoryConfiguration(copy -> copy(factory, copy)))
                .get());
    own.setPoolInterceptors(List.of(limits.withResponse(config.responseTimeout())));
  }

  javax.sql.DataSource dataSource() {
    return own;
  }

  @PreDestroy
  void close() {
    own.close();
  }

  private static AgroalConnectionFactoryConfigurationSupplier copy(
      AgroalConnectionFactoryConfiguration from, AgroalConnectionFactoryConfigurationSupplier to) {
    to.jdbcUrl(from.jdbcUrl())
        .initialSql(UNSYNCHRONIZED)
        .connectionProviderClass(from.connectionProviderClass())
        .principal(from.principal());
    from.credentials().forEach(to::credential);
    from.jdbcProperties()
        .stringPropertyNames()
        .forEach(name -> to.jdbcProperty(name, from.jdbcProperties().getProperty(name)));
    return to;
  }
}
