package dev.tributary.adapters.out.postgres.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.out.postgres.TestDatabase;
import dev.tributary.adapters.sql.Sql;
import dev.tributary.application.storage.MeasurementConfig;
import dev.tributary.application.storage.RemoveOldestRuns;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.storage.StorageFigures;
import dev.tributary.domain.storage.StorageLimits;
import dev.tributary.domain.storage.StoredKind;
import dev.tributary.domain.storage.StoredWorkflow;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PostgresStorageTest {
  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
  private static final StorageLimits LIMITS =
      new StorageLimits(Optional.of(1L), 1, Duration.ofHours(1));

  private final TestDatabase database = TestDatabase.create();
  private final Sql sql = new Sql(database.dataSource());
  private final PostgresHistoryRuns history = new PostgresHistoryRuns(database.dataSource());
  private final PostgresStorage storage =
      new PostgresStorage(
          database.dataSource(),
          new MeasurementConfig(Duration.ofHours(1), Duration.ofMinutes(1), LIMITS));
  private long number;

  @Test
  void counts_what_is_stored_of_each_workflow() {
    run("shop", "FINISHED", NOW.minusSeconds(7_200));
    run("shop", "FAILED", NOW.minusSeconds(7_200));
    run("birthday", "RUNNING", null);
    message("shop");
    message("birthday");

    StorageFigures figures = storage.measure(NOW);

    assertThat(figures.workflows())
        .extracting(StoredWorkflow::workflow)
        .containsExactly("shop", "birthday");
    StoredWorkflow shop = figures.workflows().getFirst();
    assertThat(shop.of(StoredKind.RUNS).count()).isEqualTo(2);
    assertThat(shop.of(StoredKind.JOURNAL).count()).isEqualTo(2);
    assertThat(shop.of(StoredKind.SETS).count()).isEqualTo(2);
    assertThat(shop.of(StoredKind.SETS).rows()).isEqualTo(14);
    assertThat(shop.of(StoredKind.EXCHANGES).count()).isEqualTo(2);
    assertThat(shop.of(StoredKind.MESSAGES).count()).isEqualTo(1);
    assertThat(shop.amounts().values()).allMatch(amount -> amount.bytes() > 0);
    assertThat(shop.releasable()).isLessThan(shop.of(StoredKind.SETS).bytes()).isPositive();
    assertThat(figures.workflows().getLast().releasable()).as("it has not ended").isZero();
    assertThat(figures.tables())
        .extracting(StorageFigures.StoredTable::name)
        .contains("tributary.run", "tributary.message", "public.profile");
  }

  @Test
  void a_large_set_counts_as_its_table_does() {
    RunId run = run("shop", "FINISHED", NOW.minusSeconds(7_200));
    long before = storage.setBytes(List.of(run));
    sql.update("create table work.w900 as select repeat('x', 100) from generate_series(1, 1000)");
    sql.update(
        """
        insert into tributary.work_table
          (id, run_id, task_id, outlet, structure, storage, state, created_at)
        values (900, ?, 1, 'out', '{}', 'TABLE', 'STORED', now())
        """,
        run.value());

    assertThat(storage.setBytes(List.of(run)) - before).isGreaterThan(100_000);
  }

  @Test
  void the_last_figures_are_kept_and_read_as_they_were() {
    assertThat(storage.latest()).isEmpty();
    run("shop", "FINISHED", NOW.minusSeconds(7_200));
    storage.keep(storage.measure(NOW.minusSeconds(60)));
    StorageFigures figures = storage.measure(NOW);

    storage.keep(figures);

    assertThat(storage.latest()).contains(figures);
  }

  @Test
  void runs_that_make_room_free_what_was_measured_of_them() {
    run("shop", "FINISHED", NOW.minusSeconds(7_200));
    run("birthday", "STOPPED", NOW.minusSeconds(7_200));
    long all = storage.measure(NOW).historyBytes();

    long freed =
        new RemoveOldestRuns(history, storage, LIMITS, InstantSource.fixed(NOW))
            .removeSome()
            .orElseThrow();

    assertThat(freed).isEqualTo(all);
    assertThat(storage.measure(NOW).historyBytes()).isZero();
    assertThat(count("work_table")).isZero();
  }

  @Test
  void what_may_be_resumed_or_has_not_ended_is_never_removed_with_its_sets_and_exchanges() {
    RunId failed = run("shop", "FAILED", NOW.minus(Duration.ofDays(20)));
    RunId paused = run("shop", "PAUSED", null);
    RunId waiting = run("shop", "WAITING", null);
    RunId young = run("shop", "FINISHED", NOW.minusSeconds(60));
    RunId ending = run("shop", "STOPPED", NOW.minusSeconds(7_200));
    sql.update(
        "insert into tributary.remote_job (task_id, call, run_id, activity, when_ended)"
            + " values (1, 1, ?, 'call1', 'ALWAYS')",
        ending.value());
    run("shop", "FINISHED", NOW.minusSeconds(7_200));
    RemoveOldestRuns remove =
        new RemoveOldestRuns(history, storage, LIMITS, InstantSource.fixed(NOW));

    assertThat(remove.removeSome()).isPresent();
    assertThat(remove.removeSome()).isEmpty();

    assertThat(sql.list("select id from tributary.run", row -> new RunId(row.uuid("id"))))
        .containsExactlyInAnyOrder(failed, paused, waiting, young, ending);
    assertThat(count("exchange")).isEqualTo(5);
    assertThat(count("work_table")).isEqualTo(5);
  }

  @Test
  void interim_results_are_removed_once_and_never_of_a_run_that_may_be_resumed() {
    RunId first = run("shop", "FINISHED", NOW.minusSeconds(7_200));
    RunId second = run("shop", "FINISHED_WITH_WARNINGS", NOW.minusSeconds(7_200));
    run("shop", "FAILED", NOW.minusSeconds(7_200));
    run("shop", "RUNNING", null);
    run("birthday", "FINISHED", NOW.minusSeconds(7_200));

    assertThat(history.oldestWithInterimResults("shop", NOW, 10)).containsExactly(first, second);
    history.interimResultsRemoved(first, NOW);
    assertThat(history.oldestWithInterimResults("shop", NOW, 10)).containsExactly(second);

    sql.update(
        "update tributary.run set ended_at = ? where id = ?", NOW.plusSeconds(60), first.value());
    assertThat(history.oldestWithInterimResults("shop", NOW.plusSeconds(61), 10))
        .as("it was executed again")
        .containsExactly(first, second);
  }

  /** A run with one task that has made a set of seven rows, one line and one exchange. */
  private RunId run(String workflow, String state, @Nullable Instant ended) {
    RunId run = new RunId(new UUID(++number, 0));
    sql.update(
        """
        insert into tributary.run
          (id, workflow, workflow_label, revision_id, revision, state, parameters, started_by,
           created_at, ended_at)
        values (?, ?, 'Any', ?, 1, ?, '{}', 'test', now(), ?)
        """,
        run.value(),
        workflow,
        UUID.randomUUID(),
        state,
        Optional.ofNullable(ended));
    long task = number * 10;
    sql.update(
        """
        insert into tributary.task
          (id, run_id, activity, place, state, attempt, deaths, variables, outputs, created_at)
        values (?, ?, 'call1', 1, 'FINISHED', 1, 0, '{}',
          jsonb_build_array(jsonb_build_object('outlet', 'out', 'table', ?::bigint, 'rows', 7)), now())
        """,
        task,
        run.value(),
        task);
    sql.update(
        """
        insert into tributary.work_table
          (id, run_id, task_id, outlet, structure, storage, state, content, created_at)
        values (?, ?, ?, 'out', '{}', 'INLINE', 'STORED', '[]', now())
        """,
        task,
        run.value(),
        task);
    sql.update(
        """
        insert into tributary.journal (run_id, at, severity, key, arguments)
        values (?, now(), 'INFO', 'run.started', '[]')
        """,
        run.value());
    sql.update(
        """
        insert into tributary.exchange
          (id, run_id, task_id, activity, call, attempt, started_at, method, url, request_headers,
           request_head, request_bytes, request_hash)
        values (gen_random_uuid(), ?, ?, 'call1', 1, 1, now(), 'GET', 'https://api.example.com',
          '[]', '', 0, 'x')
        """,
        run.value(),
        task);
    return run;
  }

  private void message(String workflow) {
    UUID delivery = UUID.randomUUID();
    long task = 10_000 + ++number;
    sql.update(
        """
        insert into tributary.delivery
          (id, run_id, task_id, workflow, activity, label, selected, started_at)
        values (?, gen_random_uuid(), ?, ?, 'email1', '', 1, now())
        """,
        delivery,
        task,
        workflow);
    sql.update(
        """
        insert into tributary.message
          (id, delivery_id, run_id, task_id, activity, line, state, detail, message_id, sender,
           channel, recipient, address, subject, html, body, filled, used, at)
        values (gen_random_uuid(), ?, gen_random_uuid(), ?, 'email1', 1, 'SENT', '', '', '',
          'EMAIL', '', '', '', '', '', '{}', '{}', now())
        """,
        delivery,
        task);
  }

  private long count(String table) {
    return sql.first("select count(*) as n from tributary." + table, row -> row.number("n"))
        .orElseThrow();
  }
}
