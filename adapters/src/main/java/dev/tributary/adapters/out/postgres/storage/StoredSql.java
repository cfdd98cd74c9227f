package dev.tributary.adapters.out.postgres.storage;

/**
 * The statements that count what is stored. Bytes are those of the columns that may be large, whose
 * size is known without reading what lies in side tables, and a constant for all others: data as it
 * is stored, without indexes and free room, so that a removal makes the figure smaller.
 */
final class StoredSql {
  /** Runs in the condition are {@code r}. */
  private static final String OF_RUNS =
      """
      select 'RUNS' as kind, r.workflow, 1 as entries, 0 as rows, false as releasable,
        300 + pg_column_size(r.parameters) as bytes
      from tributary.run r where %1$s
      union all
      select 'RUNS', r.workflow, 0, 0, false,
        400 + pg_column_size(t.variables) + pg_column_size(t.outputs)
          + coalesce(pg_column_size(t.checkpoint), 0) + coalesce(pg_column_size(t.failure), 0)
      from tributary.task t join tributary.run r on r.id = t.run_id where %1$s
      union all
      select 'JOURNAL', r.workflow, 1, 0, false, 120 + pg_column_size(j.arguments)
      from tributary.journal j join tributary.run r on r.id = j.run_id where %1$s
      union all
      select 'EXCHANGES', r.workflow, 1, 0, false,
        300 + pg_column_size(e.request_headers) + pg_column_size(e.request_head)
          + coalesce(pg_column_size(e.response_headers), 0)
          + coalesce(pg_column_size(e.response_head), 0) + pg_column_size(e.url)
      from tributary.exchange e join tributary.run r on r.id = e.run_id where %1$s
      """;

  /** The rows of a set stand in the output of the task that made it. */
  private static final String SETS =
      """
      select 'SETS' as kind, r.workflow, 1 as entries, coalesce(o.rows, 0) as rows,
        r.ended_at is not null and r.state <> 'FAILED' as releasable,
        200 + pg_column_size(w.structure) + coalesce(pg_column_size(w.content), 0)
          + case w.storage when 'TABLE' then
              coalesce(pg_total_relation_size(to_regclass('work.w' || w.id)), 0) else 0 end as bytes
      from tributary.work_table w join tributary.run r on r.id = w.run_id
      left join tributary.task t on t.id = w.task_id
      left join lateral (
        select (output ->> 'rows')::bigint as rows from jsonb_array_elements(t.outputs) output
        where (output ->> 'table')::bigint = w.id limit 1) o on true
      where w.state = 'STORED' and %1$s
      """;

  private static final String MESSAGES =
      """
      select 'MESSAGES', d.workflow, 1, 0, false,
        400 + pg_column_size(m.subject) + pg_column_size(m.html) + pg_column_size(m.body)
          + pg_column_size(m.used)
      from tributary.message m join tributary.delivery d on d.id = m.delivery_id
      """;

  private static final String EACH_RUN = "true";
  private static final String THESE_RUNS = "r.id = any (?)";

  static final String WORKFLOWS =
      """
      select kind, workflow, sum(entries)::bigint as entries, sum(rows)::bigint as rows,
        sum(bytes)::bigint as bytes,
        coalesce(sum(bytes) filter (where releasable), 0)::bigint as releasable
      from (%s union all %s union all %s) stored
      group by kind, workflow
      """
          .formatted(OF_RUNS.formatted(EACH_RUN), SETS.formatted(EACH_RUN), MESSAGES);

  /** The runs are a parameter five times. */
  static final String HISTORY_BYTES =
      "select coalesce(sum(bytes), 0)::bigint as bytes from (%s union all %s) stored"
          .formatted(OF_RUNS.formatted(THESE_RUNS), SETS.formatted(THESE_RUNS));

  static final String SET_BYTES =
      "select coalesce(sum(bytes), 0)::bigint as bytes from (%s) stored"
          .formatted(SETS.formatted(THESE_RUNS));

  /** Tables of sets and imports are many and are one here. */
  static final String TABLES =
      """
      select case when n.nspname = 'work' then 'work' else n.nspname || '.' || c.relname end as name,
        sum(pg_total_relation_size(c.oid))::bigint as bytes
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'm') and n.nspname in ('tributary', 'work', 'public')
      group by 1 order by bytes desc, name limit ?
      """;

  private StoredSql() {}
}
