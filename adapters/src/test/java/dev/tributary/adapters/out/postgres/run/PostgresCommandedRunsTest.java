package dev.tributary.adapters.out.postgres.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.run.Intervention;
import dev.tributary.domain.run.RunCommand.Hold;
import dev.tributary.domain.run.RunState;
import dev.tributary.domain.run.WorkflowRun;
import dev.tributary.domain.value.Variables;
import dev.tributary.domain.workflow.RevisionId;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** How runs that commands have changed are stored. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PostgresCommandedRunsTest extends StoredRuns {
  @Test
  void a_run_that_is_executed_again_is_read_with_all_its_activations() {
    WorkflowRun run = added(Variables.NONE);
    run.commanded().stop(NOW);
    runs.save(run, NOW);

    run.commanded().restart(runs.newTaskIds(2), NOW);
    run.advance(NOW);
    runs.save(run, NOW);

    WorkflowRun read = read(run);
    assertThat(read.state()).isEqualTo(RunState.QUEUED);
    assertThat(read.tasks()).containsExactlyElementsOf(run.tasks());
    assertThat(read.task(FORK).activation()).isEqualTo(2);
    assertThat(read.activations()).containsExactlyInAnyOrderElementsOf(run.activations());
    assertThat(column(run, "ended_at is null and purge_at is null")).isEqualTo("t");
    assertThat(runs.save(read, NOW)).isTrue();
  }

  @Test
  void a_held_activity_is_read_as_held_until_it_is_released() {
    WorkflowRun run = added(Variables.NONE);
    run.commanded().hold(END);
    runs.save(run, NOW);
    assertThat(read(run).task(END).intervention()).isEqualTo(Intervention.HOLD);

    run.commanded().release(END);
    runs.save(run, NOW);
    assertThat(read(run).task(END).intervention()).isEqualTo(Intervention.NONE);
  }

  @Test
  void a_run_that_is_paused_before_it_has_begun_has_not_started() {
    WorkflowRun run = added(Variables.NONE);
    run.commanded().pause();
    runs.save(run, NOW);
    assertThat(column(run, "started_at is null")).isEqualTo("t");
    assertThat(read(run).state()).isEqualTo(RunState.PAUSED);

    run.commanded().resume();
    runs.save(run, NOW);
    assertThat(column(run, "started_at is null")).isEqualTo("f");
  }

  @Test
  void a_run_follows_another_revision() {
    WorkflowRun run = added(Variables.NONE);
    assertThat(runs.revision(run.id())).isEqualTo(1);

    runs.follow(run.id(), new RevisionId(new UUID(0, 2)), 2);

    assertThat(runs.revision(run.id())).isEqualTo(2);
    assertThat(column(run, "revision_id")).isEqualTo(new UUID(0, 2).toString());
  }

  @Test
  void a_command_is_stored_with_its_run() {
    WorkflowRun run = added(Variables.NONE);
    runs.record(run.id(), new Hold(END), "boss", NOW);

    assertThat(
            SQL.list(
                "select command, activity, by_whom from tributary.run_command where run_id = ?",
                row -> row.text("command") + row.text("activity") + row.text("by_whom"),
                run.id().value()))
        .containsExactly("HOLDend1boss");
  }
}
