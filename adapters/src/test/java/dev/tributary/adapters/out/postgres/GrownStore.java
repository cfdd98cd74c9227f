package dev.tributary.adapters.out.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;

/**
 * Fills a store by SQL alone with what years of use leave: runs, each a copy of a finished run with
 * its tasks, journal, commands, exchanges, work tables, deliveries and messages under new ids,
 * spread over the last thirty days, and in proportion the rows of all other tables that grow.
 */
public final class GrownStore {
  /** All tables whose rows increase with use. */
  public static final List<String> GROWING =
      List.of(
          "run",
          "task",
          "journal",
          "run_command",
          "work_table",
          "exchange",
          "delivery",
          "message",
          "suppression",
          "profile",
          "file_import",
          "file_import_part",
          "file_import_reject",
          "session",
          "sign_in_attempt",
          "audit",
          "idempotency",
          "page_result",
          "remote_job");

  /** The copies of the first original, which are the oldest runs. */
  public static final int RARE = 3;

  private static final List<String> OTHERS =
      List.of(
          """
          insert into public.profile (external_id, email, first_name, last_name, zip_code)
          select 'grown-' || n, 'person' || n || '@people.example.com',
            'First' || n %% 977, 'Last' || n %% 4999, (10000 + n %% 89999)::text
          from generate_series(0, %1$d) n
          """,
          """
          insert into tributary.suppression (channel, address, reason, detail, message, at)
          select 'EMAIL', 'blocked' || n || '@people.example.com',
            case n %% 4 when 0 then 'UNSUBSCRIBED' else 'BOUNCED' end,
            case n %% 4 when 0 then '' else '550 5.1.1 no such user' end, gen_random_uuid(),
            now() - interval '30 days' * (1 - n / %1$d::double precision)
          from generate_series(1, %1$d) n
          """,
          """
          insert into tributary.audit
            (at, actor_kind, actor, address, action, object_type, object_name, before, after)
          select now() - interval '30 days' * (1 - n / %1$d::double precision), 'user',
            'person' || n %% 20, '127.0.0.1', 'profile.change', 'profile', n::text, '{}', '{}'
          from generate_series(1, %1$d) n
          """,
          """
          insert into tributary.idempotency (sender, key, request_hash, response, created_at)
          select 'person' || n %% 20, 'grown-' || n, md5(n::text), '{}',
            now() - interval '1 day' * (1 - n / %1$d::double precision)
          from generate_series(1, %1$d) n
          """,
          """
          insert into tributary.person (name, role, password_hash, enabled, created_at)
          select 'grown-' || n, 'viewer', '', false, now() from generate_series(0, 19) n
          """,
          """
          insert into tributary.session (token_hash, person, started_at, expires_at)
          select md5('session ' || n), 'grown-' || n %% 20, now(), now() + interval '8 hours'
          from generate_series(1, %1$d / 4) n
          """,
          """
          insert into tributary.sign_in_attempt (subject, failures, window_ends_at)
          select 'grown-' || n, 1, now() + interval '10 minutes'
          from generate_series(1, %1$d / 4) n
          """,
          """
          insert into tributary.page_result (id, owner, key_id, encrypted, expires_at)
          select gen_random_uuid(), 'person' || n %% 20, '', '', now() + interval '10 minutes'
          from generate_series(1, %1$d / 4) n
          """,
          """
          insert into tributary.file_import
            (id, resource, file_name, state, plan, file_kept, created_by, created_at, touched_at,
             started_at, finished_at)
          select pg_temp.id(at, 'import ' || n), 'profile', 'people.csv', 'FINISHED',
            '{"format": 1, "encoding": "UTF_8", "separator": ",", "quote": "''", "header": true,
              "dateFormats": [], "columns": [], "key": "NONE", "mode": "INSERT",
              "blanks": "LEAVE", "errors": "REJECT_ROW"}', false,
            'person', at, at, at, at
          from generate_series(1, %1$d / 4) n
          cross join lateral (
            select now() - interval '30 days' * (1 - n * 4 / %1$d::double precision)) as t(at)
          """,
          """
          insert into tributary.file_import_reject
            (import_id, line, field, value, whole_row, code, arguments)
          select id, n, 'email', 'x', true, 'BAD_EMAIL', '[]'
          from tributary.file_import cross join generate_series(1, 10) n
          """);

  private final Connection connection;
  private final int runs;

  private GrownStore(Connection connection, int runs) {
    this.connection = connection;
    this.runs = runs;
  }

  /**
   * Adds {@code runs} copies of the runs given; vacuuming and analysing is up to the caller.
   *
   * @param originals at least two, of which one that is named more often is copied more often; the
   *     first is copied {@link #RARE} times
   */
  public static void grow(Connection connection, int runs, List<UUID> originals)
      throws SQLException {
    new RunCopies(connection, runs).add(originals);
    new GrownStore(connection, runs).addOthers();
  }

  /** Adds runs only, as {@link #grow} does; those that have not ended lack their queue entries. */
  public static void copyRuns(Connection connection, int runs, List<UUID> originals)
      throws SQLException {
    new RunCopies(connection, runs).add(originals);
  }

  private void addOthers() throws SQLException {
    for (String insert : OTHERS) {
      execute(insert.formatted(runs));
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
