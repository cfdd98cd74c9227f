package dev.tributary.webapp.platform;

import dev.tributary.adapters.out.postgres.embedded.PlatformErrorCode;
import dev.tributary.adapters.out.postgres.embedded.PlatformFailed;
import dev.tributary.adapters.sql.DatabaseClock;
import dev.tributary.adapters.sql.Sql;
import dev.tributary.domain.node.ClockAccuracy;
import dev.tributary.domain.node.ClockDifference;
import dev.tributary.domain.node.ClockLimits;
import jakarta.inject.Singleton;
import java.sql.Connection;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/** Refuses a database of another encoding or another time before it is migrated. */
@Singleton
class DatabaseCheck implements Callback {
  private static final String ENCODING = "UTF8";

  private final ClockLimits limits;
  private final DatabaseClock clock;

  DatabaseCheck(ClockLimits limits, DatabaseClock clock) {
    this.limits = limits;
    this.clock = clock;
  }

  @Override
  public boolean supports(Event event, Context context) {
    return event == Event.BEFORE_MIGRATE;
  }

  @Override
  public boolean canHandleInTransaction(Event event, Context context) {
    return true;
  }

  @Override
  public void handle(Event event, Context context) {
    check(context.getConnection());
  }

  void check(Connection connection) {
    requireEncoding(Sql.on(connection));
    requireTime(Sql.on(connection));
  }

  private static void requireEncoding(Sql sql) {
    String encoding =
        sql.first("select current_setting('server_encoding') as value", row -> row.text("value"))
            .orElseThrow();
    if (!encoding.equals(ENCODING)) {
      throw new PlatformFailed(PlatformErrorCode.DATABASE_ENCODING.with(encoding, ENCODING));
    }
  }

  private void requireTime(Sql sql) {
    clock.measure(sql);
    ClockDifference difference = new ClockDifference(clock.nodeAhead());
    if (limits.of(difference) == ClockAccuracy.UNUSABLE) {
      throw new PlatformFailed(
          PlatformErrorCode.CLOCK_DIFFERS.with(
              difference.ahead().toSeconds(), limits.refusal().toSeconds()));
    }
  }

  @Override
  public String getCallbackName() {
    return "database-check";
  }
}
