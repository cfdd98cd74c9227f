package dev.tributary.adapters.out.postgres.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.application.run.admission.Admissions.EndedRun;
import dev.tributary.application.run.admission.Admissions.WaitingRun;
import dev.tributary.domain.activity.ActivityFailure;
import dev.tributary.domain.activity.ActivityOutcome.Failed;
import dev.tributary.domain.admission.Admission.Load;
import dev.tributary.domain.admission.Priority;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.RunState;
import dev.tributary.domain.run.TaskId;
import dev.tributary.domain.run.Trigger;
import dev.tributary.domain.run.WorkflowRun;
import dev.tributary.domain.value.Variables;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.domain.workflow.WorkflowName;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Runs that count for a limit, as they are stored, begin, wait and end. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PostgresAdmissionsTest extends AdmittedRuns {
  private static final WorkflowName SECOND = new WorkflowName("admitted-second");

  @Test
  void runs_without_a_limit_are_not_counted() {
    WorkflowRun run = added(Variables.NONE);

    assertThat(column(run, "(admission is null)::text")).isEqualTo("true");
    assertThat(admissions.open()).isEmpty();
  }

  @Test
  void runs_are_counted_while_they_are_at_work_and_wait() {
    stored(FIRST, Priority.NORMAL, true);
    stored(FIRST, Priority.NORMAL, false);
    stored(FIRST, Priority.NORMAL, false);
    stored(SECOND, Priority.HIGH, false);

    assertThat(admissions.load(FIRST)).isEqualTo(new Load(1, 2, true));
    assertThat(admissions.load(SECOND)).isEqualTo(new Load(0, 1, true));
    assertThat(admissions.open()).as("the higher priority first").containsExactly(SECOND, FIRST);
  }

  @Test
  void runs_wait_in_the_order_of_their_priority_then_of_their_start() {
    WorkflowRun first = stored(FIRST, Priority.NORMAL, false);
    WorkflowRun second = stored(FIRST, Priority.NORMAL, false);
    WorkflowRun urgent = stored(FIRST, Priority.HIGH, false);

    assertThat(admissions.waiting(FIRST, 10))
        .extracting(WaitingRun::id)
        .containsExactly(urgent.id(), first.id(), second.id());
    assertThat(admissions.waiting(FIRST, 1)).hasSize(1);
    assertThat(admissions.unendedBefore(FIRST, second.id())).containsExactly(first.id());
  }

  @Test
  void runs_that_other_runs_have_started_wait_before_all_others() {
    WorkflowRun urgent = stored(FIRST, Priority.HIGH, false);
    WorkflowRun child = stored(FIRST, Priority.NORMAL, false);
    SQL.update(
        "update tributary.run set trigger_kind = 'PARENT_RUN', origin_run = ?, origin_activity ="
            + " 'a' where id = ?",
        urgent.id().value(),
        child.id().value());

    assertThat(admissions.waiting(FIRST, 1))
        .containsExactly(new WaitingRun(child.id(), Trigger.Kind.PARENT_RUN, REVISION));
    WorkflowRun newest = stored(FIRST, Priority.LOW, false);
    assertThat(admissions.newest(FIRST))
        .extracting(WaitingRun::id)
        .containsExactly(newest.id(), child.id());
  }

  @Test
  void the_newest_of_each_trigger_is_found_however_many_others_wait_after_it() {
    WorkflowDefinition workflow = workflow(FIRST, Priority.NORMAL, 0);
    PostgresRuns store = runs(new OneWorkflow(workflow));
    stored(store, workflow, false, new Trigger.Schedule("scheduler1"));
    WorkflowRun fired = stored(store, workflow, false, new Trigger.Schedule("scheduler1"));
    WorkflowRun last = fired;
    for (int i = 0; i < 150; i++) {
      last = stored(store, workflow, false, new Trigger.Person("ada"));
    }

    assertThat(admissions.newest(FIRST))
        .extracting(WaitingRun::id)
        .containsExactly(last.id(), fired.id());
  }

  @Test
  void ends_are_taken_in_their_order_by_the_database_whatever_the_clocks_of_the_nodes_say() {
    WorkflowDefinition workflow = workflow(FIRST, Priority.NORMAL, 3);
    PostgresRuns store = runs(new OneWorkflow(workflow));
    WorkflowRun first = stored(store, workflow, true, new Trigger.Schedule("scheduler1"));
    WorkflowRun second = stored(store, workflow, true, new Trigger.Schedule("scheduler1"));
    fail(store, first, NOW.plusSeconds(1));
    fail(store, second, NOW);

    assertThat(admissions.takeEnded(FIRST, 1)).extracting(EndedRun::id).containsExactly(first.id());
    assertThat(admissions.takeEnded(FIRST, 1))
        .extracting(EndedRun::id)
        .containsExactly(second.id());
  }

  @Test
  void an_admitted_run_is_at_work_and_its_end_counts_for_no_errors() {
    WorkflowRun run = stored(FIRST, Priority.NORMAL, false);
    run.advance(NOW);
    runs.save(run, NOW);
    assertThat(admissions.load(FIRST)).isEqualTo(new Load(1, 0, true));

    run.commanded().stop(NOW);
    runs.save(run, NOW);
    assertThat(admissions.load(FIRST)).isEqualTo(new Load(0, 0, true));
    assertThat(admissions.open()).isEmpty();
  }

  @Test
  void the_first_failure_of_a_run_that_a_schedule_has_started_is_taken_once() {
    WorkflowDefinition workflow = workflow(FIRST, Priority.NORMAL, 3);
    PostgresRuns store = runs(new OneWorkflow(workflow));
    WorkflowRun run = stored(store, workflow, true, new Trigger.Schedule("scheduler1"));
    fail(store, run);
    assertThat(admissions.load(FIRST)).isEqualTo(new Load(0, 0, true));
    assertThat(admissions.open()).containsExactly(FIRST);
    assertThat(admissions.takeEnded(FIRST, 10))
        .containsExactly(new EndedRun(run.id(), RunState.FAILED, REVISION));
    assertThat(admissions.takeEnded(FIRST, 10)).isEmpty();

    WorkflowRun resumed = store.locked(run.id()).orElseThrow();
    resumed.commanded().resume();
    store.save(resumed, NOW);
    assertThat(admissions.load(FIRST)).isEqualTo(new Load(1, 0, true));
    fail(store, resumed);
    assertThat(admissions.load(FIRST)).isEqualTo(new Load(0, 0, true));
    assertThat(admissions.open()).as("it has failed again").isEmpty();

    fail(store, stored(store, workflow, true, new Trigger.Person("test")));
    assertThat(admissions.open()).as("a person has started it").isEmpty();
  }

  private static void fail(PostgresRuns store, WorkflowRun run) {
    fail(store, run, NOW);
  }

  private static void fail(PostgresRuns store, WorkflowRun run, Instant at) {
    TaskId task = run.tasks().iterator().next().id();
    run.claim(task, "node", at);
    run.complete(
        task,
        new Failed(
            new ActivityFailure("TRB-000000", Message.of("any.key"), ActivityFailure.Cause.REQUEST),
            Variables.NONE),
        at);
    run.advance(at);
    store.save(run, at);
  }

  @Test
  void the_limit_of_the_installation_counts_all_runs_but_children() {
    PostgresAdmissions limited = admissions(1);
    assertThat(limited.load(SECOND).room()).isTrue();

    stored(FIRST, Priority.NORMAL, true);
    assertThat(limited.load(SECOND).room()).isFalse();
    assertThat(limited.hasRoom(waiting(Trigger.Kind.PERSON))).isFalse();
    assertThat(limited.hasRoom(waiting(Trigger.Kind.PARENT_RUN))).isTrue();
  }

  private static WaitingRun waiting(Trigger.Kind kind) {
    return new WaitingRun(new RunId(new UUID(0, 9)), kind, REVISION);
  }
}
