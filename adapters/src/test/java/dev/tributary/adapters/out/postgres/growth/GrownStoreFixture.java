package dev.tributary.adapters.out.postgres.growth;

import dev.tributary.adapters.out.postgres.GrownStore;
import dev.tributary.adapters.out.postgres.TestDatabase;
import dev.tributary.adapters.sql.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/** A store large enough that PostgreSQL chooses indexes. */
final class GrownStoreFixture {
  /** More than a page of a list may read. */
  static final int RUNS = 6_000;

  /** As many wait, and one in a hundred as many are paused. */
  static final int WAITING = 6_000;

  private static final int MESSAGES = 10;

  private static final String RUN =
      """
      insert into tributary.run
        (id, workflow, workflow_label, revision_id, revision, state, parameters, started_by,
         created_at, started_at, ended_at, purge_at)
      values (?, ?, ?, gen_random_uuid(), 1, ?, '{}', ?, now(), now(), now(),
        now() + interval '20 days')
      """;

  private static final String TASKS =
      """
      insert into tributary.task
        (id, run_id, activity, place, state, strand, attempt, deaths, variables, outputs,
         first_claim, began_at, ended_at, failure, created_at)
      select nextval('tributary.task_number'), ?, 'activity' || n, n, 'FINISHED', null, 1, 0, '{}',
        case n when 1 then '[{"outlet": "out", "rows": 10}]' else '[]' end::jsonb, now(), now(),
        now(), case when n = 3 and ? then '{"code": "TRB-000000", "cause": "REQUEST", "resolution": "SUSPENDED", "key": "run.stopped",
          "arguments": []}'::jsonb end, now()
      from generate_series(1, 4) n
      """;

  private static final List<String> PARTS =
      List.of(
          """
          insert into tributary.journal (run_id, task_id, activity, at, severity, key, arguments)
          select run_id, id, activity, now(), 'INFO', 'run.started', '[]'
          from tributary.task where run_id = ?
          """,
          """
          insert into tributary.run_command (run_id, command, by_whom, at)
          values (?, 'STOP', 'anna', now())
          """,
          """
          insert into tributary.work_table
            (id, run_id, task_id, outlet, structure, storage, state, created_at)
          select nextval('tributary.work_table_number'), run_id, id, 'out', '{"columns": []}',
            case place when 1 then 'INLINE' else 'TABLE' end, 'DROPPED', now()
          from tributary.task where run_id = ? and place < 3
          """,
          """
          insert into tributary.exchange
            (id, run_id, task_id, activity, call, attempt, started_at, method, url,
             request_headers, request_head, request_bytes, request_hash)
          select gen_random_uuid(), run_id, id, activity, 1, 1, now(), 'POST',
            'http://127.0.0.1/', '[]', '', 0, ''
          from tributary.task where run_id = ? and place = 2
          """,
          """
          insert into tributary.delivery
            (id, run_id, task_id, workflow, activity, label, selected, started_at, finished_at)
          select gen_random_uuid(), run_id, id, 'any', activity, 'Any', %1$d, now(), now()
          from tributary.task where run_id = ? and place = 4
          """
              .formatted(MESSAGES),
          """
          insert into tributary.message
            (id, delivery_id, run_id, task_id, activity, line, state, exclusion, detail,
             message_id, sender, channel, recipient, address, subject, html, body, filled, used, at)
          select gen_random_uuid(), id, run_id, task_id, activity, n,
            case n when 1 then 'EXCLUDED' else 'SANDBOXED' end,
            case n when 1 then 'OPT_OUT' end, '', '', '', 'EMAIL', '', '', '', '', '', '{}', '{}',
            now()
          from tributary.delivery cross join generate_series(1, %1$d) n where run_id = ?
          """
              .formatted(MESSAGES));

  /** Runs at work, with an entry in the queue each. */
  private static final List<String> AT_WORK =
      List.of(
          """
          insert into tributary.run
            (id, workflow, workflow_label, revision_id, revision, state, parameters, started_by,
             created_at)
          select gen_random_uuid(), 'often1', 'Often', gen_random_uuid(), 1, 'QUEUED', '{}', 'anna',
            now()
          from generate_series(1, 50)
          """,
          """
          insert into tributary.task
            (id, run_id, activity, place, state, strand, attempt, deaths, variables, created_at)
          select n + 10000000, id, 'start1', 1, 'READY', n + 10000000, 0, 0, '{}', now()
          from (select id, row_number() over () as n from tributary.run
                where ended_at is null) as t
          """,
          """
          insert into tributary.scheduled_tasks
            (task_name, task_instance, execution_time, picked, version)
          select 'strand', strand || '-' || gen_random_uuid(), now(), false, 1
          from tributary.task where state = 'READY'
          """);

  /** Each with a task and the entry that ends its wait. */
  private static final List<String> DORMANT =
      List.of(
          """
          insert into tributary.run
            (id, workflow, workflow_label, revision_id, revision, state, parameters, started_by,
             created_at, started_at)
          select gen_random_uuid(), 'often1', 'Often', gen_random_uuid(), 1,
            case n %% 100 when 0 then 'PAUSED' else 'WAITING' end, '{}', 'anna', now(), now()
          from generate_series(1, %1$d) n
          """
              .formatted(WAITING),
          """
          insert into tributary.task
            (id, run_id, activity, place, state, strand, attempt, deaths, variables, suspension,
             created_at)
          select n + 20000000, id, 'wait1', 1, 'WAITING', null, 1, 0, '{}',
            '{"for": "time", "until": "2099-01-01T00:00:00Z"}', now()
          from (select id, row_number() over () as n from tributary.run
                where state in ('WAITING', 'PAUSED')) as t
          """,
          """
          insert into tributary.scheduled_tasks
            (task_name, task_instance, execution_time, picked, version)
          select 'wake-up', id || '-1', '2099-01-01T00:00:00Z', false, 1
          from tributary.task where state = 'WAITING'
          """,
          """
          insert into tributary.remote_job (task_id, call, run_id, activity, when_ended, due_at)
          select id, 1, run_id, activity, 'ALWAYS', case state when 'FINISHED' then now() end
          from tributary.task where state in ('WAITING', 'FINISHED')
          """);

  /** What waits for a hook that is at work. */
  private static final List<String> NOTIFIED =
      List.of(
          "insert into tributary.master_key (fingerprint, since) values ('key', now())",
          """
          insert into tributary.notification_target
            (name, kind, addresses, supervisors, origin, batch, encrypted, key_id, updated_at)
          values ('busy', 'WEBHOOK', '{}', false, 'https://a.example:443', 2, 'x', 'key', now())
          """,
          """
          insert into tributary.notification (id, type, message, reasons, attention, at, seen_at)
          select gen_random_uuid(), 'alert', '{}', '[]', false, now(), now()
          from generate_series(1, %1$d)
          """
              .formatted(WAITING),
          """
          insert into tributary.notification_delivery
            (notification_id, target, address, state, due_at, leased_until)
          select id, 'busy', '', 'PENDING', at,
            case row_number() over () when 1 then at + interval '1 day' end
          from tributary.notification
          """);

  private GrownStoreFixture() {}

  static TestDatabase create() throws SQLException {
    TestDatabase database = TestDatabase.create();
    Sql sql = new Sql(database.dataSource());
    List<UUID> originals = new ArrayList<>();
    originals.add(original(sql, "rare", "FINISHED"));
    for (int i = 1; i <= 5; i++) {
      originals.addAll(Collections.nCopies(18, original(sql, "often" + i, "FINISHED")));
    }
    for (String state : List.of("FINISHED_WITH_WARNINGS", "FAILED", "STOPPED")) {
      originals.addAll(Collections.nCopies(3, original(sql, "often1", state)));
    }
    AT_WORK.forEach(sql::update);
    DORMANT.forEach(sql::update);
    NOTIFIED.forEach(sql::update);
    try (Connection connection = database.dataSource().getConnection()) {
      GrownStore.grow(connection, RUNS, originals);
    }
    sql.update("update tributary.run set interim_removed_at = ended_at where workflow = 'often2'");
    sql.update("vacuum analyze");
    return database;
  }

  private static UUID original(Sql sql, String workflow, String state) {
    UUID run = UUID.randomUUID();
    sql.update(RUN, run, workflow, workflow + " label", state, "anna");
    sql.update(TASKS, run, state.equals("FAILED"));
    PARTS.forEach(part -> sql.update(part, run));
    return run;
  }
}
