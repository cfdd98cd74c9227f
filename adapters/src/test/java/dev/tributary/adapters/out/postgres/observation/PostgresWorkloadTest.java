package dev.tributary.adapters.out.postgres.observation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.out.postgres.TestDatabase;
import dev.tributary.adapters.sql.Sql;
import dev.tributary.application.observation.Workload;
import dev.tributary.application.observation.Workload.Due;
import dev.tributary.application.observation.Workload.Held;
import dev.tributary.domain.node.NodeState;
import dev.tributary.domain.run.RunState;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PostgresWorkloadTest {
  private final TestDatabase database = TestDatabase.create();
  private final Sql sql = new Sql(database.dataSource());
  private final PostgresWorkload workload = new PostgresWorkload(database.dataSource());

  @Test
  void an_empty_store_has_nothing_to_do() {
    assertThat(workload.read())
        .isEqualTo(new Workload(Map.of(), Map.of(), Duration.ZERO, Map.of(), Map.of(), 0));
  }

  @Test
  void counts_runs_that_have_not_ended_by_state_but_no_test_runs() {
    run("QUEUED", false);
    run("RUNNING", false);
    run("RUNNING", false);
    run("WAITING", false);
    run("PAUSED", false);
    run("FAILED", true);
    run("FINISHED", true);
    testRun("RUNNING");
    testRun("PAUSED");

    assertThat(workload.read().runs())
        .isEqualTo(
            Map.of(
                RunState.QUEUED, 1L,
                RunState.RUNNING, 2L,
                RunState.WAITING, 1L,
                RunState.PAUSED, 1L));
  }

  @Test
  void counts_what_is_due_and_how_old_it_is() {
    entry("strand", -1, "now() - interval '90 seconds'", false);
    entry("strand", 0, "now()", false);
    entry("wake-up", 0, "now() - interval '1 second'", false);
    entry("wake-up", 0, "now() + interval '1 hour'", false);
    entry("strand", 0, "now() - interval '1 day'", true);
    entry("purge-runs", 0, "now() - interval '1 day'", false);

    Workload read = workload.read();

    assertThat(read.due()).isEqualTo(Map.of(Due.NEW, 1L, Due.BEGUN, 2L));
    assertThat(read.oldest()).isBetween(Duration.ofSeconds(90), Duration.ofSeconds(120));
  }

  @Test
  void counts_what_is_due_of_each_priority_begun_or_not() {
    for (int priority : new int[] {2, -2}) {
      entry("strand", priority, "now()", false);
    }
    for (int priority : new int[] {1, -1, -3}) {
      entry("strand", priority, "now()", false);
    }

    assertThat(workload.read().due()).isEqualTo(Map.of(Due.NEW, 3L, Due.BEGUN, 2L));
  }

  @Test
  void tells_brakes_from_approvals() {
    UUID run = run("WAITING", false);
    waiting(run, 1, "approval", "approval");
    waiting(run, 2, "brake", "approval");
    waiting(run, 3, "brake", "approval");
    waiting(run, 4, "signal", "signal:x");

    assertThat(workload.read().held()).isEqualTo(Map.of(Held.APPROVAL, 1L, Held.BRAKE, 2L));
  }

  @Test
  void counts_nodes_and_circuits() {
    node("alive", "WORKING", "now() + interval '1 minute'");
    node("dead", "WORKING", "now() - interval '1 minute'");
    sql.update(
        """
        insert into tributary.circuit (key, state, count, until)
        values ('a', 'OPEN', 1, now()), ('b', 'HALF_OPEN', 1, now()), ('c', 'CLOSED', 2, null)
        """);

    Workload read = workload.read();

    assertThat(read.nodes()).isEqualTo(Map.of(NodeState.WORKING, 1L, NodeState.SILENT, 1L));
    assertThat(read.circuits()).isEqualTo(2);
  }

  private void testRun(String state) {
    sql.update(
        "update tributary.run set trigger_kind = 'TEST', test = '{}' where id = ?",
        run(state, false));
  }

  private UUID run(String state, boolean ended) {
    UUID run = UUID.randomUUID();
    sql.update(
        """
        insert into tributary.run
          (id, workflow, workflow_label, revision_id, revision, state, parameters, started_by,
           created_at, ended_at)
        values (?, 'any', 'Any', ?, 1, ?, '{}', 'test', now(), case when ? then now() end)
        """,
        run,
        UUID.randomUUID(),
        state,
        ended);
    return run;
  }

  private void waiting(UUID run, long number, String kind, String key) {
    sql.update(
        """
        insert into tributary.task
          (id, run_id, activity, place, state, attempt, deaths, variables, suspension, created_at)
        values (?, ?, ?, 1, 'WAITING', 1, 0, '{}', jsonb_build_object('for', ?, 'key', ?), now())
        """,
        number,
        run,
        "activity" + number,
        kind,
        key);
  }

  private void entry(String task, int priority, String due, boolean picked) {
    sql.update(
        """
        insert into tributary.scheduled_tasks
          (task_name, task_instance, execution_time, picked, version, priority)
        values (?, ?, %s, ?, 1, ?)
        """
            .formatted(due),
        task,
        UUID.randomUUID().toString(),
        picked,
        priority);
  }

  private void node(String name, String state, String silentAt) {
    sql.update(
        """
        insert into tributary.node
          (name, process, version, workers, strands, state, clock_ahead_ms, started_at, seen_at,
           silent_at)
        values (?, 'p', '1', 1, 1, ?, 0, now(), now(), %s)
        """
            .formatted(silentAt),
        name,
        state);
  }
}
