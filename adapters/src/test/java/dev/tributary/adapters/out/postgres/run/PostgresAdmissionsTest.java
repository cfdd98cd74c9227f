package dev.tributary.adapters.out.postgres.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.sql.Sql;
import dev.tributary.application.run.RunConfig;
import dev.tributary.application.run.RunOrigin;
import dev.tributary.application.run.admission.Admissions.EndedRun;
import dev.tributary.application.run.admission.Admissions.LockOutcome;
import dev.tributary.application.run.admission.Admissions.WaitingRun;
import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.ActivityFailure;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.ActivityOutcome.Failed;
import dev.tributary.domain.activity.ErrorPolicy;
import dev.tributary.domain.activity.ExecutionOptions;
import dev.tributary.domain.activity.end.EndSettings;
import dev.tributary.domain.admission.Admission.Load;
import dev.tributary.domain.admission.Overdue;
import dev.tributary.domain.admission.Priority;
import dev.tributary.domain.admission.RunLimits;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.RunState;
import dev.tributary.domain.run.TaskId;
import dev.tributary.domain.run.Trigger;
import dev.tributary.domain.run.WorkflowRun;
import dev.tributary.domain.testrun.TestRun;
import dev.tributary.domain.value.Variables;
import dev.tributary.domain.workflow.RevisionId;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.domain.workflow.WorkflowName;
import dev.tributary.domain.workflow.WorkflowOptions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Runs that count for a limit, as they are stored, begin, wait and end. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PostgresAdmissionsTest extends StoredRuns {
  private static final long SERIES = UUID.randomUUID().getMostSignificantBits();
  private static final AtomicLong NUMBERS = new AtomicLong();
  private static final WorkflowName FIRST = new WorkflowName("admitted-first");
  private static final WorkflowName SECOND = new WorkflowName("admitted-second");

  private final PostgresAdmissions admissions = admissions(0);
  private final PostgresOverdueRuns overdue = new PostgresOverdueRuns(DATABASE.dataSource());

  @BeforeEach
  void remove_the_runs() {
    SQL.update("delete from tributary.run");
  }

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
  void the_lock_is_awaited_for_a_short_while() throws SQLException {
    try (Connection other = DATABASE.sessions().getConnection()) {
      other.setAutoCommit(false);
      assertThat(lockedSoon(other, FIRST.value())).isTrue();
      assertThat(admissions.lockSoon(SECOND)).isEqualTo(LockOutcome.LOCKED);
      assertThat(admissions.lockSoon(FIRST)).isEqualTo(LockOutcome.WORKFLOW_BUSY);

      try (Connection late = DATABASE.sessions().getConnection()) {
        late.setAutoCommit(false);
        assertThat(lockedSoon(late, FIRST.value())).isFalse();
        other.rollback();
        assertThat(lockedSoon(late, FIRST.value())).as("its transaction goes on").isTrue();
        assertThat(admissions.lockSoon(FIRST)).isEqualTo(LockOutcome.WORKFLOW_BUSY);
      }
    }
    assertThat(admissions.lockSoon(FIRST)).isEqualTo(LockOutcome.LOCKED);
  }

  @Test
  void with_a_limit_of_the_installation_all_workflows_have_one_lock() throws SQLException {
    PostgresAdmissions limited = admissions(1);
    try (Connection other = DATABASE.sessions().getConnection()) {
      other.setAutoCommit(false);
      assertThat(lockedSoon(other, "")).isTrue();
      assertThat(limited.lockSoon(FIRST)).isEqualTo(LockOutcome.INSTALLATION_BUSY);
    }
    assertThat(limited.lockSoon(SECOND)).isEqualTo(LockOutcome.LOCKED);
  }

  private static boolean lockedSoon(Connection connection, String name) {
    return Sql.on(connection)
        .first(
            PostgresAdmissions.LOCK_SOON, row -> row.isTrue("held"), PostgresAdmissions.SPACE, name)
        .orElseThrow();
  }

  @Test
  void runs_that_other_runs_have_started_wait_before_all_others() {
    WorkflowRun urgent = stored(FIRST, Priority.HIGH, false);
    WorkflowRun child = stored(FIRST, Priority.NORMAL, false);
    SQL.update(
        "update tributary.run set trigger_kind = 'PARENT_RUN', origin_run = ?, origin_activity = 'a'"
            + " where id = ?",
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

  private static final RevisionId REVISION = new RevisionId(new UUID(0, 1));

  private static WaitingRun waiting(Trigger.Kind kind) {
    return new WaitingRun(new RunId(new UUID(0, 9)), kind, REVISION);
  }

  private WorkflowRun stored(WorkflowName name, Priority priority, boolean begins) {
    WorkflowDefinition workflow = workflow(name, priority, 0);
    return stored(runs(new OneWorkflow(workflow)), workflow, begins, new Trigger.Person("test"));
  }

  /** The later the start, the smaller: as of nodes whose clocks go backwards. */
  private static RunId nextId() {
    return new RunId(new UUID(SERIES, NUMBERS.decrementAndGet()));
  }

  private static WorkflowRun stored(
      PostgresRuns store, WorkflowDefinition workflow, boolean begins, Trigger trigger) {
    WorkflowRun run = WorkflowRun.queued(nextId(), workflow, Variables.NONE, store.newTaskIds(1));
    if (begins) {
      run.advance(NOW);
    }
    store.add(run, new RunOrigin(REVISION, 1, trigger, Optional.empty(), NOW));
    return run;
  }

  private static WorkflowRun begun(PostgresRuns store, WorkflowDefinition workflow) {
    WorkflowRun run =
        WorkflowRun.queued(store.newId(), workflow, Variables.NONE, store.newTaskIds(1));
    run.advance(NOW);
    return run;
  }

  private static PostgresAdmissions admissions(int concurrency) {
    return new PostgresAdmissions(
        DATABASE.dataSource(), new RunConfig(ZoneOffset.UTC, HISTORY, 3, concurrency, 100));
  }

  private static WorkflowDefinition workflow(WorkflowName name, Priority priority, int errors) {
    RunLimits limits =
        new RunLimits(
            Optional.empty(),
            0,
            5,
            priority,
            Optional.of(Duration.ofHours(2)),
            Overdue.ALERT,
            errors);
    return new WorkflowDefinition(
        name,
        name.value(),
        "",
        new WorkflowOptions(Optional.empty(), ErrorPolicy.SUSPEND, false, Optional.empty(), limits),
        List.of(),
        List.of(
            new Activity(
                new ActivityId("end1"),
                "End",
                new EndSettings(),
                ExecutionOptions.DEFAULT,
                Optional.empty())),
        List.of());
  }
}
