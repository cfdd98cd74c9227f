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
 * Adds copies of runs with their tasks, journal, commands, exchanges, work tables, deliveries and
 * messages. Columns are read from the schema, so that a new one is copied too.
 */
final class RunCopies {
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
          .formatted(FIRST_NUMBER, NUMBERS_OF_A_RUN, GrownStore.RARE);

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

  RunCopies(Connection connection, int runs) {
    this.connection = connection;
    this.runs = runs;
  }

  void add(List<UUID> originals) throws SQLException {
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

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
