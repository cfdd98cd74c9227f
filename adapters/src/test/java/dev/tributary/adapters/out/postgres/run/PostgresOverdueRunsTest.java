package dev.tributary.adapters.out.postgres.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.application.run.RunOrigin;
import dev.tributary.domain.admission.Admission.Load;
import dev.tributary.domain.admission.Priority;
import dev.tributary.domain.run.Trigger;
import dev.tributary.domain.run.WorkflowRun;
import dev.tributary.domain.testrun.TestRun;
import dev.tributary.domain.workflow.WorkflowDefinition;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Runs that take longer than their workflow allows, by the clock of the database. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PostgresOverdueRunsTest extends AdmittedRuns {
  private final PostgresOverdueRuns overdue = new PostgresOverdueRuns(DATABASE.dataSource());

  @Test
  void a_run_is_overdue_once_by_the_clock_of_the_database() {
    WorkflowRun run = stored(FIRST, Priority.NORMAL, true);
    run.claim(run.tasks().iterator().next().id(), "node", NOW);
    runs.save(run, NOW);
    assertThat(overdue.take()).isEmpty();
    assertThat(column(run, "(overdue_at > now() + interval '1 hour')::text")).isEqualTo("true");

    SQL.update("update tributary.run set overdue_at = now() - interval '1 second'");
    assertThat(overdue.take()).extracting(one -> one.run()).containsExactly(run.id());
    assertThat(overdue.take()).isEmpty();

    overdue.takeAgain(run.id(), Duration.ZERO);
    assertThat(overdue.take()).hasSize(1);
    run.commanded().stop(NOW);
    runs.save(run, NOW);
    overdue.takeAgain(run.id(), Duration.ZERO);
    assertThat(overdue.take()).as("after its end").isEmpty();

    PostgresRuns store = runs(new OneWorkflow(workflow(FIRST, Priority.NORMAL, 0)));
    WorkflowRun again = store.locked(run.id()).orElseThrow();
    again.commanded().restart(store.newTaskIds(1), NOW);
    again.advance(NOW);
    store.save(again, NOW);
    assertThat(column(run, "overdue_at::text")).as("queued anew").isEqualTo("infinity");
    again.commanded().pause();
    store.save(again, NOW);
    assertThat(column(run, "overdue_at::text")).as("paused meanwhile").isEqualTo("infinity");
    again.commanded().resume();
    store.save(again, NOW);
    WorkflowRun claimed = store.locked(run.id()).orElseThrow();
    claimed.claim(claimed.tasks().iterator().next().id(), "node", NOW);
    store.save(claimed, NOW);
    assertThat(column(run, "(overdue_at > now() + interval '1 hour')::text")).isEqualTo("true");
  }

  @Test
  void a_test_run_counts_for_no_limit_and_is_never_overdue() {
    TestRun test = new TestRun(1, Map.of());
    WorkflowDefinition workflow = workflow(FIRST, Priority.NORMAL, 0);
    PostgresRuns store = runs(new OneWorkflow(workflow));
    WorkflowRun run = begun(store, workflow);
    run.testedAs(test);
    store.add(
        run,
        new RunOrigin(
            REVISION, 1, new Trigger.Test("test"), Optional.empty(), NOW, Optional.of(test)));
    assertThat(column(run, "(overdue_at is null)::text")).isEqualTo("true");

    run.claim(run.tasks().iterator().next().id(), "node", NOW);
    runs.save(run, NOW);

    assertThat(column(run, "(overdue_at is null)::text")).isEqualTo("true");
    assertThat(admissions.load(FIRST)).isEqualTo(new Load(0, 0, true));
  }
}
