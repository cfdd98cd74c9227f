package dev.tributary.adapters.in.engine;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionFactoryConfiguration;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import org.postgresql.ds.PGSimpleDataSource;

/** Single connections to the database of a pool that do not count against it. */
final class OutsidePool extends PGSimpleDataSource {
  private static final long serialVersionUID = 1L;

  OutsidePool(AgroalDataSource pool) {
    AgroalConnectionFactoryConfiguration factory =
        pool.getConfiguration().connectionPoolConfiguration().connectionFactoryConfiguration();
    setURL(factory.jdbcUrl());
    if (factory.principal() instanceof NamePrincipal name) {
      setUser(name.getName());
    }
    factory.credentials().stream()
        .filter(SimplePassword.class::isInstance)
        .map(SimplePassword.class::cast)
        .forEach(password -> setPassword(password.getWord()));
  }
}
