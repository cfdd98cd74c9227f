package dev.tributary.adapters.in.engine.node;

import dev.tributary.adapters.sql.DatabaseClock;
import dev.tributary.adapters.sql.Sql;
import dev.tributary.domain.node.ClockAccuracy;
import dev.tributary.domain.node.ClockDifference;
import dev.tributary.domain.node.ClockLimits;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Compares this node's clock with the database's, and logs when its accuracy changes. */
@ApplicationScoped
public class ClockWatch {
  private static final Logger LOG = Logger.getLogger(ClockWatch.class);

  private final ClockLimits limits;
  private final DatabaseClock database;
  private volatile ClockDifference difference = new ClockDifference(Duration.ZERO);

  public ClockWatch(ClockLimits limits, DatabaseClock database) {
    this.limits = limits;
    this.database = database;
  }

  public DatabaseClock database() {
    return database;
  }

  public void measure(Sql session) {
    database.measure(session);
    compared(new ClockDifference(database.nodeAhead()));
  }

  /** As of the last heartbeat. */
  public ClockDifference difference() {
    return difference;
  }

  boolean usable() {
    return limits.of(difference) != ClockAccuracy.UNUSABLE;
  }

  void compared(ClockDifference now) {
    ClockAccuracy before = limits.of(difference);
    ClockAccuracy accuracy = limits.of(now);
    difference = now;
    if (accuracy != before) {
      log(accuracy, now);
    }
  }

  private void log(ClockAccuracy accuracy, ClockDifference now) {
    switch (accuracy) {
      case ACCURATE -> LOG.info("the clock of this node is that of the database again");
      case INACCURATE ->
          LOG.warnf(
              "the clock of this node is %s ahead of the database's (limit: %s); set it by NTP",
              now.ahead(), limits.warning());
      case UNUSABLE ->
          LOG.errorf(
              "this node claims no work: its clock is %s ahead of the database's (limit: %s); set"
                  + " it by NTP",
              now.ahead(), limits.refusal());
    }
  }
}
