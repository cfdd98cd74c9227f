package dev.tributary.adapters.out.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Fills a store by SQL alone with what years of use leave: runs, each a copy of a finished run with
 * its tasks, journal, commands, exchanges, work tables, deliveries and messages under new ids,
 * spread over the last thirty days, and in proportion the rows of all other tables that grow.
 * Columns are read from the schema, so that a new one is copied too.
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

  /** Tasks and work tables of a run, at most. */
  private static final int NUMBERS_OF_A_RUN = 1000;

  /** Above what the sequences of a new store give. */
  private static final long FIRST_NUMBER = 1_000_000_000_000L;

  private static final int BATCH = 10_000;

  private static final String COPIES =
      """
      create temporary table copy as
      select n, o.id as original, o.created_at + shift as at, shift,
        pg_temp.id(o.created_at + shift, 'run ' || n) as run,
        %d::bigint + n * %d as numbers,
        (select min(t.id) from tributary.task t where t.run_id = o.id) as first_task,
        (select min(w.id) from tributary.work_table w where w.run_id = o.id) as first_table
      from generate_series(?::bigint, ?) as n
      join tributary.run o on o.id = case when n < %d then (?::uuid[])[1]
        else (?::uuid[])[2 + (n * 7919) %% ?] end
      cross join lateral (
        select now() - interval '30 days' * (1 - n / ?::double precision) - o.created_at as shift)
        as moved
      """
          .formatted(FIRST_NUMBER, NUMBERS_OF_A_RUN, RARE);

  /** An id of version 7: its first 48 bits are the milliseconds of its time. */
  private static final String ID =
      """
      create or replace function pg_temp.id(at timestamptz, seed text) returns uuid
      language sql immutable as $$
        select (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0')
          || '7' || substr(md5(seed), 1, 3) || '8' || substr(md5(seed), 4, 15))::uuid $$
      """;

  private static final String OUTPUTS =
      """
      (select coalesce(jsonb_agg(
         case when o -> 'table' is null then o
              else jsonb_set(o, '{table}',
                to_jsonb(c.numbers + (o ->> 'table')::bigint - c.first_table)) end
         order by place), '[]')
       from jsonb_array_elements(t.outputs) with ordinality as e(o, place))
      """;

  private static final String DELIVERY = "pg_temp.id(c.at, c.n || ' ' || t.%s)";

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
    GrownStore store = new GrownStore(connection, runs);
    store.addRuns(originals);
    store.addOthers();
  }

  /** Adds runs only, as {@link #grow} does; those that have not ended lack their queue entries. */
  public static void copyRuns(Connection connection, int runs, List<UUID> originals)
      throws SQLException {
    new GrownStore(connection, runs).addRuns(originals);
  }

  private void addRuns(List<UUID> originals) throws SQLException {
    execute(ID);
    for (int first = 0; first < runs; first += BATCH) {
      choose(first, Math.min(first + BATCH, runs) - 1, originals);
      copy();
      execute("drop table copy");
    }
  }

  private void choose(int first, int last, List<UUID> originals) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(COPIES)) {
      Object ids = connection.createArrayOf("uuid", originals.toArray());
      statement.setInt(1, first);
      statement.setInt(2, last);
      statement.setObject(3, ids);
      statement.setObject(4, ids);
      statement.setInt(5, originals.size() - 1);
      statement.setInt(6, runs);
      statement.executeUpdate();
    }
    execute("create index on copy (original)");
    execute("analyze copy");
  }

  private void copy() throws SQLException {
    String task = "c.numbers + t.%s - c.first_task";
    String mailbox =
        "'person' || (c.n * 10 + t.line) %% %d || '@people.example.com'"
            .formatted(Math.max(1, runs / 2));
    copy(
        "run",
        "id",
        Map.of(
            "id",
            "c.run",
            "purge_at",
            "case when t.ended_at is not null then c.at + interval '60 days' end"));
    copy(
        "task",
        "run_id",
        Map.of("id", task.formatted("id"), "strand", task.formatted("strand"), "outputs", OUTPUTS));
    copy("journal", "run_id", Map.of("task_id", task.formatted("task_id")));
    copy("run_command", "run_id", Map.of());
    copy(
        "work_table",
        "run_id",
        Map.of("id", "c.numbers + t.id - c.first_table", "task_id", task.formatted("task_id")));
    copy(
        "exchange",
        "run_id",
        Map.of("id", DELIVERY.formatted("id"), "task_id", task.formatted("task_id")));
    copy(
        "delivery",
        "run_id",
        Map.of("id", DELIVERY.formatted("id"), "task_id", task.formatted("task_id")));
    copy(
        "message",
        "run_id",
        Map.of(
            "id",
            "pg_temp.id(c.at + t.line * interval '1 ms', c.n || ' ' || t.id)",
            "delivery_id",
            DELIVERY.formatted("delivery_id"),
            "task_id",
            task.formatted("task_id"),
            "recipient",
            mailbox,
            "address",
            mailbox));
  }

  private void copy(String table, String key, Map<String, String> replaced) throws SQLException {
    Map<String, String> columns = columns(table);
    columns.replaceAll(
        (name, type) ->
            name.equals("run_id")
                ? "c.run"
                : replaced.getOrDefault(
                    name,
                    type.equals("timestamp with time zone")
                        ? "t.%s + c.shift".formatted(name)
                        : "t." + name));
    execute(
        "insert into tributary.%s (%s) select %s from tributary.%s t join copy c on c.original = t.%s order by c.n"
            .formatted(
                table,
                String.join(", ", columns.keySet()),
                String.join(", ", columns.values()),
                table,
                key));
  }

  /** Those that an insert may give, with their types. */
  private Map<String, String> columns(String table) throws SQLException {
    Map<String, String> columns = new LinkedHashMap<>();
    try (PreparedStatement statement =
        connection.prepareStatement(
            """
            select column_name, data_type from information_schema.columns
            where table_schema = 'tributary' and table_name = ?
              and is_generated = 'NEVER' and is_identity = 'NO'
            order by ordinal_position
            """)) {
      statement.setString(1, table);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          columns.put(row.getString(1), row.getString(2));
        }
      }
    }
    return columns;
  }

  private void addOthers() throws SQLException {
    for (String insert : OTHERS) {
      execute(insert.formatted(runs));
    }
  }

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

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
