package dev.tributary.adapters.in.engine;

import dev.tributary.adapters.sql.SessionLimits;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionFactoryConfiguration;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.postgresql.ds.PGSimpleDataSource;

/** Single connections to the database of a pool, set up alike, that do not count against it. */
final class DedicatedConnections extends PGSimpleDataSource {
  private static final long serialVersionUID = 1L;

  private final transient SessionLimits limits;

  DedicatedConnections(AgroalDataSource pool, SessionLimits limits) throws SQLException {
    this.limits = limits;
    AgroalConnectionFactoryConfiguration factory =
        pool.getConfiguration().connectionPoolConfiguration().connectionFactoryConfiguration();
    setURL(factory.jdbcUrl());
    Properties properties = factory.jdbcProperties();
    for (String name : properties.stringPropertyNames()) {
      setProperty(name, properties.getProperty(name));
    }
    if (factory.principal() instanceof NamePrincipal name) {
      setUser(name.getName());
    }
    factory.credentials().stream()
        .filter(SimplePassword.class::isInstance)
        .map(SimplePassword.class::cast)
        .forEach(password -> setPassword(password.getWord()));
  }

  @Override
  public Connection getConnection() throws SQLException {
    Connection connection = super.getConnection();
    limits.apply(connection);
    return connection;
  }
}
