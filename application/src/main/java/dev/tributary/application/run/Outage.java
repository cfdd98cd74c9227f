package dev.tributary.application.run;

import java.sql.SQLException;
import java.util.stream.Stream;

/**
 * The database could not be reached while a task was executed. Nothing is known to be wrong with
 * the task: its strand is walked again when the database is back.
 */
public final class Outage extends RuntimeException {
  public Outage(Throwable cause) {
    super(cause);
  }

  /**
   * Whether {@code thrown} comes from a database that is not there, and not from what was asked.
   */
  public static boolean isBehind(Throwable thrown) {
    return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
        .limit(20)
        .anyMatch(Outage::isOutage);
  }

  private static boolean isOutage(Throwable thrown) {
    return thrown instanceof Outage
        || (thrown instanceof SQLException sql && isOutageState(sql.getSQLState()));
  }

  /** Connections (08), no room (53), the server going down or coming up (57P), a pool's timeout. */
  private static boolean isOutageState(@org.jspecify.annotations.Nullable String state) {
    return state == null
        || state.startsWith("08")
        || state.startsWith("53")
        || state.startsWith("57P");
  }
}
