package dev.tributary.webapp.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The connections to PostgreSQL: what each may wait for. */
@ConfigMapping(prefix = "tributary.database")
public interface DatabaseConfig {
  /**
   * How long the program waits for the database to send something, whatever it is working on;
   * longer than the longest statement takes.
   */
  @WithDefault("1h")
  Duration responseTimeout();

  /**
   * How long a transaction may wait for its next statement before the database ends it: so a node
   * that is frozen keeps no locks. Also the longest time that a reader of an export may pause.
   */
  @WithDefault("60s")
  Duration idleInTransaction();

  /**
   * After how long without traffic the program and the database check that the other still exists;
   * after three checks without a reply, a third of this time apart, the connection is given up.
   */
  @WithDefault("30s")
  Duration keepAlive();
}
