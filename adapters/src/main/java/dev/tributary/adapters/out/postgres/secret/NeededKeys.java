package dev.tributary.adapters.out.postgres.secret;

import dev.tributary.adapters.sql.Sql;
import java.sql.Connection;
import java.util.List;

/** The master keys that a database needs, read from the tables of any release. */
public final class NeededKeys {
  private static final String PRESENT =
      """
      select to_regclass('tributary.master_key') is not null
        and to_regclass('tributary.secret') is not null
        and to_regclass('tributary.notification_target') is not null
        and to_regclass('tributary.signal_secret') is not null as present
      """;

  private static final String NEEDED =
      """
      (select fingerprint from tributary.master_key order by since desc limit 1)
      union select key_id from tributary.secret
      union select key_id from tributary.notification_target where key_id is not null
      union select key_id from tributary.signal_secret
      """;

  private NeededKeys() {}

  /** The fingerprints; none of a database that holds nothing yet. */
  public static List<String> of(Connection connection) {
    Sql sql = Sql.on(connection);
    return sql.first(PRESENT, row -> row.isTrue("present")).orElse(false)
        ? sql.list(NEEDED, row -> row.text("fingerprint"))
        : List.of();
  }
}
