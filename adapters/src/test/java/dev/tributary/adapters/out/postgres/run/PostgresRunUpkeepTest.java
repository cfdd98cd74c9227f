package dev.tributary.adapters.out.postgres.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.tributary.adapters.out.postgres.TestDatabase;
import dev.tributary.adapters.sql.Sql;
import dev.tributary.application.run.upkeep.PurgeRuns;
import dev.tributary.application.run.upkeep.RunUpkeep.LateTask;
import dev.tributary.application.run.upkeep.RunUpkeep.LostStrand;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.admission.Priority;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.TaskId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PostgresRunUpkeepTest {
  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
  private static final String NO_END = "null, null";
  private static final String ENDED_TO_PURGE = "'2026-11-01T00:00:00Z', '%s'";

  private final TestDatabase database = TestDatabase.create();
  private final Sql sql = new Sql(database.dataSource());
  private final PostgresRunUpkeep upkeep = new PostgresRunUpkeep(database.dataSource());

  @Test
  void runs_go_with_everything_of_theirs_when_their_time_has_come() {
    RunId due = run("FINISHED", ENDED_TO_PURGE.formatted(NOW));
    RunId later = run("FINISHED", ENDED_TO_PURGE.formatted(NOW.plusSeconds(1)));
    RunId open = run("RUNNING", NO_END);
    for (RunId run : List.of(due, later, open)) {
      task(run, 10 + count("task"), "FINISHED", "null");
      line(run);
    }

    assertThat(new PurgeRuns(upkeep, InstantSource.fixed(NOW)).purgeSome()).isEqualTo(1);
    assertThat(new PurgeRuns(upkeep, InstantSource.fixed(NOW)).purgeSome()).isZero();

    assertThat(sql.list("select id from tributary.run", row -> row.uuid("id")))
        .containsExactlyInAnyOrder(later.value(), open.value());
    assertThat(count("task")).isEqualTo(2);
    assertThat(count("journal")).isEqualTo(2);
  }

  @Test
  void removes_at_most_the_requested_number_of_runs_oldest_first() {
    RunId second = run("FINISHED", ENDED_TO_PURGE.formatted(NOW.minusSeconds(1)));
    run("FINISHED", ENDED_TO_PURGE.formatted(NOW.minusSeconds(2)));

    assertThat(upkeep.purge(NOW, 1)).isEqualTo(1);
    assertThat(sql.list("select id from tributary.run", row -> row.uuid("id")))
        .containsExactly(second.value());
  }

  @Test
  void a_task_that_works_too_long_is_reported_once() {
    RunId run = run("RUNNING", NO_END);
    task(run, 1, "RUNNING", "'%s'".formatted(NOW));
    task(run, 2, "RUNNING", "'%s'".formatted(NOW.plusSeconds(1)));

    assertThat(upkeep.late(NOW))
        .containsExactly(new LateTask(run, new TaskId(1), new ActivityId("activity1")));
    assertThat(upkeep.late(NOW)).isEmpty();
  }

  @Test
  void a_strand_without_an_entry_in_the_queue_is_lost() {
    RunId run = run("RUNNING", NO_END);
    task(run, 1, "READY", "null");
    task(run, 12, "RUNNING", "null");
    task(run, 3, "PENDING", "null");
    entry(12);

    assertThat(upkeep.lostStrands())
        .containsExactly(new LostStrand(run, Priority.NORMAL, new TaskId(1)));
    entry(1);
    assertThat(upkeep.lostStrands()).isEmpty();
  }

  @Test
  void the_lost_strands_of_one_run_can_be_read_alone() {
    RunId run = run("RUNNING", NO_END);
    task(run, 1, "READY", "null");
    RunId other = run("RUNNING", NO_END);
    task(other, 2, "READY", "null");

    assertThat(upkeep.lostStrands(other))
        .containsExactly(new LostStrand(other, Priority.NORMAL, new TaskId(2)));
    entry(2);
    assertThat(upkeep.lostStrands(other)).isEmpty();
    assertThat(upkeep.lostStrands())
        .containsExactly(new LostStrand(run, Priority.NORMAL, new TaskId(1)));
  }

  @Test
  void the_queue_is_read_once_however_many_runs_are_at_work() {
    for (int strand = 1; strand <= 200; strand++) {
      task(run("RUNNING", NO_END), strand, "READY", "null");
      entry(strand);
    }
    List<String> plan =
        sql.list(
            "explain (analyze, costs off, timing off) " + PostgresRunUpkeep.LOST,
            row -> row.text("QUERY PLAN"));

    assertThat(plan)
        .filteredOn(line -> line.contains(" on scheduled_tasks "))
        .singleElement(STRING)
        .contains("loops=1)");
  }

  @Test
  void nothing_is_lost_in_a_run_that_has_ended_or_waits_for_a_command() {
    task(run("FAILED", ENDED_TO_PURGE.formatted(NOW)), 1, "READY", "null");
    RunId suspended = run("RUNNING", NO_END);
    task(suspended, 2, "READY", "null");
    task(suspended, 3, "FAILED", "null");
    sql.update("update tributary.task set failure = '{\"resolution\":\"SUSPENDED\"}' where id = 3");
    task(run("PAUSED", NO_END), 4, "READY", "null");
    task(run("RUNNING", NO_END), 5, "READY", "null");
    sql.update("update tributary.task set intervention = 'HOLD' where id = 5");

    assertThat(upkeep.lostStrands()).isEmpty();
  }

  @Test
  void the_failure_of_an_earlier_activation_suspends_nothing() {
    RunId run = run("RUNNING", NO_END);
    task(run, 1, "FAILED", "null");
    sql.update("update tributary.task set failure = '{\"resolution\":\"SUSPENDED\"}' where id = 1");
    task(run, 2, "READY", "null");
    assertThat(upkeep.lostStrands()).isEmpty();

    sql.update("update tributary.task set activity = 'activity1', activation = 2 where id = 2");

    assertThat(upkeep.lostStrands())
        .containsExactly(new LostStrand(run, Priority.NORMAL, new TaskId(2)));
  }

  @Test
  void reports_which_runs_have_ended() {
    RunId ended = run("STOPPED", ENDED_TO_PURGE.formatted(NOW));
    RunId open = run("RUNNING", NO_END);

    assertThat(upkeep.endedOrStopping(List.of(ended, open))).containsExactly(ended);
    assertThat(upkeep.endedOrStopping(List.of())).isEmpty();
  }

  @Test
  void a_stop_that_did_not_come_through_is_over_with_a_resume() {
    RunId open = run("RUNNING", NO_END);
    command(open, "STOP");
    assertThat(upkeep.endedOrStopping(List.of(open))).containsExactly(open);

    command(open, "SIGNAL");
    assertThat(upkeep.endedOrStopping(List.of(open))).containsExactly(open);

    command(open, "RESUME");
    assertThat(upkeep.endedOrStopping(List.of(open))).isEmpty();
  }

  private void command(RunId run, String command) {
    sql.update(
        "insert into tributary.run_command (run_id, command, by_whom, at)"
            + " values (?, ?, 'test', now())",
        run.value(),
        command);
  }

  private RunId run(String state, String endedAndPurge) {
    RunId run = new RunId(UUID.randomUUID());
    sql.update(
        """
        insert into tributary.run
          (id, workflow, workflow_label, revision_id, revision, state, parameters, started_by,
           created_at, ended_at, purge_at)
        values (?, 'any', 'Any', ?, 1, ?, '{}', 'test', now(), %s)
        """
            .formatted(endedAndPurge),
        run.value(),
        UUID.randomUUID(),
        state);
    return run;
  }

  private void task(RunId run, long number, String state, String alert) {
    sql.update(
        """
        insert into tributary.task
          (id, run_id, activity, place, state, strand, attempt, deaths, variables, alert_at,
           created_at)
        values (?, ?, ?, 1, ?, ?, 0, 0, '{}', %s, now())
        """
            .formatted(alert),
        number,
        run.value(),
        "activity" + number,
        state,
        number);
  }

  private void line(RunId run) {
    sql.update(
        """
        insert into tributary.journal (run_id, at, severity, key, arguments)
        values (?, now(), 'INFO', 'run.started', '[]')
        """,
        run.value());
  }

  private void entry(long strand) {
    sql.update(
        """
        insert into tributary.scheduled_tasks
          (task_name, task_instance, execution_time, picked, version)
        values ('strand', ?, now(), false, 1)
        """,
        strand + "-" + UUID.randomUUID());
  }

  private long count(String table) {
    return sql.first("select count(*) as n from tributary." + table, row -> row.number("n"))
        .orElseThrow();
  }
}
