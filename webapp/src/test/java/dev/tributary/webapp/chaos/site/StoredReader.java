package dev.tributary.webapp.chaos.site;

import dev.tributary.webapp.chaos.check.Stored;
import dev.tributary.webapp.chaos.check.Stored.LastFiring;
import dev.tributary.webapp.chaos.check.Stored.Letter;
import dev.tributary.webapp.chaos.check.Stored.Origin;
import dev.tributary.webapp.chaos.check.Stored.Run;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads by plain JDBC what the program has stored. */
public final class StoredReader {
  /** Requests that end a job, after the end of its run, have at least this number. */
  private static final long FIRST_END = 1_000_000_000_000L;

  private static final String RUNS =
      """
      select r.id, coalesce(r.parameters->'tag'->>'value', '') as tag, r.workflow, r.state,
        r.ended_at, r.origin_run, r.trigger_kind = 'PARENT_RUN' as awaited,
        coalesce(m.messages, 0) as messages, coalesce(m.recipients, 0) as recipients,
        coalesce(m.incomplete, 0) as incomplete,
        greatest(m.sending, e.started) as last_beginning, coalesce(e.exchanges, 0) as exchanges,
        (select array_agg(t.activity || '=' || (
            select coalesce(sum((o->>'rows')::bigint), 0)::text
            from jsonb_array_elements(t.outputs) o))
         from (select distinct on (activity) activity, outputs from tributary.task
               where run_id = r.id order by activity, activation desc) t) as left_by,
        (select array_agg(j.key || '=' || j.lines)
         from (select key, count(*) as lines from tributary.journal
               where run_id = r.id and activity is null group by key) j) as journal,
        (select array_agg(at) from tributary.journal j
         where j.run_id = r.id and j.key = 'run.takenOver') as taken_over,
        (select array_agg(at) from tributary.journal j
         where j.run_id = r.id and j.key = 'run.failed') as failed,
        (select array_agg(j.arguments->>0) from tributary.journal j
         where j.run_id = r.id and j.key = 'externalapi.jobCreated') as jobs,
        (select count(*) from tributary.work_table w
         where w.run_id = r.id and w.state = 'STORED') as sets
      from tributary.run r
      left join lateral (
        select count(*) as messages, count(distinct address) as recipients,
               count(*) filter (where subject !~ '^First [0-9]+ \\S+$') as incomplete,
               max(sending_since) as sending
        from tributary.message where run_id = r.id and state <> 'EXCLUDED') m on true
      left join lateral (
        select count(*) as exchanges, max(started_at) filter (where call < %d) as started
        from tributary.exchange where run_id = r.id) e on true
      """
          .formatted(FIRST_END);

  private static final String LETTERS =
      "select run_id, message_id, state from tributary.message where channel <> '' and sender <> ''"
          + " and run_id in (select id from tributary.run"
          + " where workflow in ('chaos-letters', 'chaos-approvals'))";

  private static final String LAST_FIRINGS =
      "select workflow, last_at from tributary.schedule where last_at is not null";

  private static final List<String> LEFTOVERS =
      List.of(
          "select 'queue entry ' || task_instance from tributary.scheduled_tasks"
              + " where task_name = 'strand'",
          "select 'unlisted table ' || tablename from pg_tables where schemaname = 'work'"
              + " and tablename like 'w%' and not exists (select from tributary.work_table w"
              + " where 'w' || w.id = tablename and w.state = 'STORED' and w.storage = 'TABLE')",
          "select 'message ' || id || ' is ' || state from tributary.message"
              + " where state in ('READY', 'SENDING')",
          "select 'notification ' || notification_id from tributary.notification_delivery"
              + " where state = 'PENDING'",
          "select 'job to be ended of run ' || run_id from tributary.remote_job",
          "select 'permit ' || p.name from tributary.permit p join tributary.node n"
              + " on n.name = p.node where n.seen_at > now() - interval '10 seconds'",
          "select 'open transaction of ' || application_name from pg_stat_activity"
              + " where datname = current_database() and state like 'idle in transaction%'"
              + " and xact_start < now() - interval '10 seconds'",
          "select 'open delivery ' || id from tributary.delivery where finished_at is null");

  private static final String OPEN =
      """
      select (select count(*) from tributary.run where ended_at is null)
        + (select count(*) from tributary.run where state = 'FAILED')
        + (select count(*) from tributary.scheduled_tasks where task_name = 'strand')
        + (select count(*) from tributary.message where state in ('READY', 'SENDING'))
        + (select count(*) from tributary.work_table
           where state = 'DISCARDED' and storage = 'TABLE')
        + (select count(*) from tributary.remote_job)
        + (select count(*) from tributary.delivery where finished_at is null)
        + (select count(*) from tributary.notification_delivery where state = 'PENDING')
        + (select count(*) from tributary.schedule where next_at is not null)
      """;

  private StoredReader() {}

  public static Stored read(Connection connection) throws SQLException {
    List<String> leftovers = new ArrayList<>();
    for (String query : LEFTOVERS) {
      leftovers.addAll(Columns.list(connection, query, row -> row.getString(1)));
    }
    return new Stored(
        Columns.list(connection, RUNS, StoredReader::run),
        Columns.list(
            connection,
            LETTERS,
            row -> new Letter(row.getString(1), bare(row.getString(2)), row.getString(3))),
        Columns.list(
            connection,
            LAST_FIRINGS,
            row -> new LastFiring(row.getString(1), row.getTimestamp(2).toInstant())),
        leftovers);
  }

  /** What the run of this id did, a line each; empty when there is no such run. */
  public static List<String> journal(Connection connection, String run) throws SQLException {
    return Columns.list(
        connection,
        """
        select concat_ws(' ', to_char(at, 'HH24:MI:SS.MS'), activity, key, arguments::text, code)
        from tributary.journal where run_id::text = '%s' order by id
        """
            .formatted(run),
        row -> row.getString(1));
  }

  /** How much is still to be done. */
  public static long open(Connection connection) throws SQLException {
    return Columns.list(connection, OPEN, row -> row.getLong(1)).getFirst();
  }

  /** The runs of which the node of this process executes a task. */
  public static List<String> runsOn(Connection connection, long pid) throws SQLException {
    return Columns.list(
        connection,
        """
        select distinct t.run_id from tributary.task t
        join tributary.node n on n.name = t.node
        where t.state = 'RUNNING' and split_part(n.process, ' ', 2) = '%d'
        """
            .formatted(pid),
        row -> row.getString(1));
  }

  private static Run run(ResultSet row) throws SQLException {
    return new Run(
        row.getString("id"),
        row.getString("tag"),
        row.getString("workflow"),
        row.getString("state"),
        origin(row),
        Columns.instant(row.getTimestamp("ended_at")),
        row.getLong("messages"),
        row.getLong("recipients"),
        row.getLong("incomplete"),
        Columns.counts(row, "left_by"),
        Columns.counts(row, "journal"),
        Columns.instants(row, "taken_over"),
        Columns.instants(row, "failed"),
        Columns.instant(row.getTimestamp("last_beginning")),
        row.getLong("exchanges"),
        row.getLong("sets"),
        Columns.texts(row, "jobs"));
  }

  private static Optional<Origin> origin(ResultSet row) throws SQLException {
    boolean waits = row.getBoolean("awaited");
    return Optional.ofNullable(row.getString("origin_run")).map(run -> new Origin(run, waits));
  }

  /** Without the angle brackets around it. */
  private static String bare(String messageId) {
    return messageId.replaceAll("[<>]", "");
  }
}
