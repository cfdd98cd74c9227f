package dev.tributary.webapp.config.bean;

import dev.tributary.adapters.sql.SessionLimits;
import dev.tributary.adapters.sql.SessionName;
import dev.tributary.webapp.config.DatabaseConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The connections to PostgreSQL from the configuration. */
public class DatabaseBeans {
  @Produces
  @Singleton
  SessionName sessionName() {
    return SessionName.random();
  }

  /** The pool finds it by its type and applies it to each new connection. */
  @Produces
  @Singleton
  SessionLimits sessionLimits(SessionName name, DatabaseConfig config) {
    return new SessionLimits(
        name, config.responseTimeout(), config.idleInTransaction(), config.keepAlive());
  }
}
