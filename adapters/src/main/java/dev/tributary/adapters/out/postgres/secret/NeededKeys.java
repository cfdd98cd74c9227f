package dev.tributary.adapters.out.postgres.secret;

import dev.tributary.adapters.sql.Sql;
import java.sql.Connection;
import java.util.List;
import java.util.stream.Collectors;

/** The master keys that a database needs, read from those tables that its release has. */
public final class NeededKeys {
  /** Each {@code select} reads the table that it follows. */
  private static final String PRESENT =
      """
      select query from (values
        ('master_key', '(select fingerprint from tributary.master_key order by since desc limit 1)'),
        ('secret', 'select key_id from tributary.secret'),
        ('notification_target',
          'select key_id from tributary.notification_target where key_id is not null'),
        ('signal_secret', 'select key_id from tributary.signal_secret')) as kept(name, query)
      where to_regclass('tributary.' || name) is not null
      """;

  private NeededKeys() {}

  /** The fingerprints; none of a database that holds nothing yet. */
  public static List<String> of(Connection connection) {
    Sql sql = Sql.on(connection);
    List<String> queries = sql.list(PRESENT, row -> row.text("query"));
    return queries.isEmpty()
        ? List.of()
        : sql.list(
            queries.stream()
                .collect(Collectors.joining(" union ", "select * from (", ") as k(fingerprint)")),
            row -> row.text("fingerprint"));
  }
}
