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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/**
 * Refuses a database that is too old, of another encoding or of another time, before it is
 * migrated.
 */
@Singleton
class DatabaseCheck implements Callback {
  private static final String ENCODING = "UTF8";

  /** The oldest major version that the schema and the statements are written for. */
  private static final int OLDEST = 17;

  private static final Pattern MAJOR = Pattern.compile("\\d+");

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
    requireVersion(setting(connection, "server_version"));
    requireEncoding(setting(connection, "server_encoding"));
    requireTime(Sql.on(connection));
  }

  private static String setting(Connection connection, String name) {
    return Sql.on(connection)
        .first("select current_setting(?) as value", row -> row.text("value"), name)
        .orElseThrow();
  }

  /** Such as {@code 17.2}, {@code 18beta1} or {@code 15.18 (Debian 15.18-1)}. */
  static void requireVersion(String version) {
    Matcher major = MAJOR.matcher(version);
    if (major.lookingAt() && Integer.parseInt(major.group()) < OLDEST) {
      throw new PlatformFailed(PlatformErrorCode.DATABASE_TOO_OLD.with(version, OLDEST));
    }
  }

  private static void requireEncoding(String encoding) {
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
