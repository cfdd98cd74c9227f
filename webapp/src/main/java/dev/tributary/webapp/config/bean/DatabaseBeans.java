package dev.tributary.webapp.config.bean;

import dev.tributary.adapters.sql.SessionLimits;
import dev.tributary.webapp.config.DatabaseConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The connections to PostgreSQL from the configuration. */
public class DatabaseBeans {
  /** The pool finds it by its type and applies it to each new connection. */
  @Produces
  @Singleton
  SessionLimits sessionLimits(DatabaseConfig config) {
    return new SessionLimits(
        config.responseTimeout(), config.idleInTransaction(), config.keepAlive());
  }
}
