package dev.tributary.webapp.platform;

import jakarta.inject.Singleton;
import java.time.Duration;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/** How long checking and migrating the schema took, from Flyway's first word to its last. */
@Singleton
class MigrationTimer implements Callback {
  private long first;
  private long last;

  Duration taken() {
    return Duration.ofNanos(last - first);
  }

  @Override
  public boolean supports(Event event, Context context) {
    return event != Event.CREATE_SCHEMA; // true for this one makes Flyway warn
  }

  @Override
  public boolean canHandleInTransaction(Event event, Context context) {
    return true;
  }

  @Override
  public void handle(Event event, Context context) {
    last = System.nanoTime();
    if (first == 0) {
      first = last;
    }
  }

  @Override
  public String getCallbackName() {
    return "migration-timer";
  }
}
