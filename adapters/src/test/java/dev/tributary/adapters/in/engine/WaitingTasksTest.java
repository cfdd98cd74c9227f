package dev.tributary.adapters.in.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tributary.adapters.out.postgres.approval.PostgresApprovals;
import dev.tributary.adapters.sql.Sql;
import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.approval.WaitingApproval;
import dev.tributary.application.run.waiting.Waiter;
import dev.tributary.application.run.waiting.Waits.MissedEnd;
import dev.tributary.application.run.waiting.WakeTask;
import dev.tributary.domain.activity.ActivityOutcome;
import dev.tributary.domain.activity.ActivityOutcome.Suspended;
import dev.tributary.domain.approval.ApprovalId;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.run.ActivityTask;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.RunState;
import dev.tributary.domain.run.TaskState;
import dev.tributary.domain.run.WorkflowRun;
import dev.tributary.domain.value.Variables;
import dev.tributary.domain.value.Variables.Variable;
import dev.tributary.domain.waiting.Approvers;
import dev.tributary.domain.waiting.Awaited;
import dev.tributary.domain.waiting.SignalKey;
import dev.tributary.domain.waiting.Wait;
import dev.tributary.domain.waiting.WakeUp;
import dev.tributary.domain.waiting.WakeUp.Decided;
import dev.tributary.domain.waiting.WakeUp.Decision;
import dev.tributary.domain.waiting.WakeUp.Signalled;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Tasks that wait, on a node over PostgreSQL. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WaitingTasksTest {
  private static final Instant NEXT_YEAR = Instant.parse("2100-01-01T00:00:00Z");
  private static final SignalKey KEY = new SignalKey("order/4711");

  private final TransactionalPool pool = new TransactionalPool();
  private final BlockingQueue<WakeUp> wakeUps = new LinkedBlockingQueue<>();
  private Wait first = Wait.until(Instant.EPOCH);
  private final TestNode node =
      new TestNode(pool, "node", Chain.of(1), (settings, context) -> step(context));

  @AfterEach
  void close() {
    node.close();
    pool.close();
  }

  @Test
  void a_wait_until_the_past_ends_at_once() throws Exception {
    RunId run = node.begin();
    node.work();

    assertThat(wakeUps.take()).isEqualTo(new WakeUp.Due());
    Eventually.holds("the run ends", () -> node.stored(run).state() == RunState.FINISHED);
    assertThat(task(run).work().attempt()).isEqualTo(2);
    assertThat(task(run).work().suspension()).isEmpty();
    Eventually.holds("no entry is left", () -> entries().isEmpty());
  }

  @Test
  void a_waiting_task_holds_nothing_but_its_row_and_an_entry_that_is_due_then() throws Exception {
    RunId run = waiting(Wait.until(NEXT_YEAR));

    Eventually.holds("no strand is held", node::idle);
    assertThat(task(run).waitsFor()).contains(Wait.until(NEXT_YEAR));
    assertThat(entries()).containsExactly("wake-up " + task(run).id() + "-1");
  }

  @Test
  void a_signal_wakes_once_and_a_timeout_that_comes_later_changes_nothing() throws Exception {
    RunId run = waiting(new Wait(new Awaited.Signal(KEY), Optional.of(NEXT_YEAR)));
    Waiter waiter = Waiter.of(node.stored(run), task(run));

    assertThat(node.signal(new SignalKey("other"), signalled(""))).isZero();
    assertThat(node.signal(KEY, signalled("paid"))).isEqualTo(1);
    assertThat(node.signal(KEY, signalled("paid again"))).isZero();
    assertThat(
            sql()
                .list(
                    "select command || ' ' || by_whom as sent from tributary.run_command",
                    row -> row.text("sent")))
        .containsExactly("SIGNAL sender");
    assertThat(node.wake(waiter, new WakeUp.Due())).isEqualTo(WakeTask.Result.TOO_LATE);

    assertThat(wakeUps.take()).isEqualTo(signalled("paid"));
    Eventually.holds("the run ends", () -> node.stored(run).state() == RunState.FINISHED);
    assertThat(wakeUps).isEmpty();
  }

  @Test
  void the_timeout_of_a_signal_wakes_once_and_the_signal_comes_too_late() throws Exception {
    RunId run = waiting(new Wait(new Awaited.Signal(KEY), Optional.of(NEXT_YEAR)));

    sql().update("update tributary.scheduled_tasks set execution_time = now()");

    assertThat(wakeUps.take()).isEqualTo(new WakeUp.Due());
    assertThat(node.signal(KEY, signalled("paid"))).isZero();
    Eventually.holds("the run ends", () -> node.stored(run).state() == RunState.FINISHED);
  }

  @Test
  void a_wait_for_room_in_limits_is_stored_with_the_account_and_ends_by_itself() throws Exception {
    Wait room = new Wait(new Awaited.Limit("coupons", "100 / 1m"), Optional.of(NEXT_YEAR));
    RunId run = waiting(room);
    assertThat(task(run).waitsFor()).contains(room);

    sql().update("update tributary.scheduled_tasks set execution_time = now()");

    assertThat(wakeUps.take()).isEqualTo(new WakeUp.Due());
  }

  @Test
  void a_decision_reaches_the_activity_with_the_person_who_made_it() throws Exception {
    RunId run =
        waiting(new Wait(new Awaited.Approval(Approvers.OPERATORS, List.of()), Optional.empty()));
    Waiter waiter = Waiter.of(node.stored(run), task(run));
    Decided rejected = new Decided(Decision.REJECTED, "ada", "not today");

    assertThat(entries()).as("nothing is due").isEmpty();
    assertThat(node.wake(waiter, rejected)).isEqualTo(WakeTask.Result.WOKEN);
    assertThat(node.wake(waiter, new Decided(Decision.APPROVED, "bob", "")))
        .isEqualTo(WakeTask.Result.TOO_LATE);

    assertThat(wakeUps.take()).isEqualTo(rejected);
  }

  @Test
  void what_waits_for_a_person_is_listed_until_the_decision_with_its_reasons() throws Exception {
    Wait held =
        new Wait(
            new Awaited.Approval(
                Approvers.SECOND_PERSON,
                List.of(Message.of("brake.more", 300L, new BigDecimal("51.5")))),
            Optional.of(NEXT_YEAR));
    RunId run = waiting(held);
    PostgresApprovals approvals = new PostgresApprovals(pool.database().dataSource());
    ApprovalId id = new ApprovalId(task(run).id(), 1);

    assertThat(approvals.waiting(Optional.empty(), 10))
        .extracting(WaitingApproval::id, WaitingApproval::run, WaitingApproval::waitsFor)
        .containsExactly(tuple(id, run, held));
    assertThat(approvals.waiting(Optional.of(id.task()), 10)).isEmpty();
    assertThat(approvals.count(10)).isEqualTo(1);
    assertThat(approvals.find(id)).isPresent();
    assertThat(approvals.find(new ApprovalId(id.task(), 2))).as("a later wait").isEmpty();

    node.wake(Waiter.of(node.stored(run), task(run)), new Decided(Decision.APPROVED, "bob", ""));
    assertThat(approvals.waiting(Optional.empty(), 10)).isEmpty();
    assertThat(approvals.count(10)).isZero();
    assertThat(approvals.find(id)).isEmpty();
    assertThat(approvals.run(id.task())).contains(run);
  }

  @Test
  void a_child_that_ended_before_the_wait_began_ends_it_at_once() throws Exception {
    RunId child = node.begin();
    sql().update("update tributary.run set state = 'FAILED', ended_at = now()");
    first = new Wait(new Awaited.ChildRun(child.value()), Optional.empty());
    RunId parent = node.begin();
    node.work();

    assertThat(wakeUps.take()).isEqualTo(new WakeUp.ChildEnded("FAILED"));
    Eventually.holds("it ends", () -> node.stored(parent).state() == RunState.FINISHED);
  }

  @Test
  void the_end_of_a_child_ends_the_wait_of_its_parent() throws Exception {
    Wait forSignal = new Wait(new Awaited.Signal(KEY), Optional.empty());
    RunId child = waiting(forSignal);
    sql()
        .update(
            """
            update tributary.run set trigger_kind = 'PARENT_RUN', origin_run = id,
              origin_activity = 'step1'
            """);
    RunId parent = waiting(new Wait(new Awaited.ChildRun(child.value()), Optional.empty()));

    node.signal(KEY, signalled(""));

    assertThat(List.of(wakeUps.take(), wakeUps.take()))
        .containsExactly(signalled(""), new WakeUp.ChildEnded("FINISHED"));
    Eventually.holds("it ends", () -> node.stored(parent).state() == RunState.FINISHED);
  }

  @Test
  void a_wait_whose_entry_is_lost_is_found() throws Exception {
    RunId run = waiting(Wait.until(NEXT_YEAR));
    assertThat(node.waitsWithoutEntry()).isEmpty();

    sql().update("delete from tributary.scheduled_tasks");

    assertThat(node.waitsWithoutEntry()).containsExactly(Waiter.of(node.stored(run), task(run)));
  }

  @Test
  void a_wait_for_a_run_whose_end_has_no_entry_is_found_also_when_the_run_is_gone()
      throws Exception {
    RunId child = waiting(new Wait(new Awaited.Signal(KEY), Optional.empty()));
    RunId parent = waiting(new Wait(new Awaited.ChildRun(child.value()), Optional.empty()));
    Waiter waiter = Waiter.of(node.stored(parent), task(parent));
    assertThat(node.endsWithoutEntry()).as("the child is at work").isEmpty();

    sql()
        .update(
            "update tributary.run set state = 'FAILED', ended_at = now() where id = ?",
            child.value());
    assertThat(node.endsWithoutEntry())
        .containsExactly(new MissedEnd(waiter, new WakeUp.ChildEnded("FAILED")));

    sql().update("delete from tributary.run where id = ?", child.value());
    assertThat(node.endsWithoutEntry())
        .containsExactly(new MissedEnd(waiter, new WakeUp.ChildEnded("STOPPED")));

    sql()
        .update(
            """
            insert into tributary.scheduled_tasks
              (task_name, task_instance, execution_time, picked, version)
            values ('wake-up', ?, '2100-01-01', false, 1)
            """,
            task(parent).id() + "-1.2");
    assertThat(node.endsWithoutEntry()).as("it has an entry").isEmpty();
  }

  /** The first execution waits, the next one returns what woke it. */
  private ActivityOutcome step(ActivityContext context) {
    if (context.wakeUp().isEmpty()) {
      return new Suspended(first);
    }
    context.wakeUp().ifPresent(wakeUps::add);
    return Chain.DONE;
  }

  private RunId waiting(Wait waitsFor) throws InterruptedException {
    first = waitsFor;
    RunId run = node.begin();
    node.work();
    Eventually.holds("it waits", () -> node.stored(run).state() == RunState.WAITING);
    assertThat(task(run).state()).isEqualTo(TaskState.WAITING);
    return run;
  }

  private ActivityTask task(RunId run) {
    WorkflowRun stored = node.stored(run);
    return stored.tasks().iterator().next();
  }

  private List<String> entries() {
    return sql()
        .list(
            "select task_name || ' ' || task_instance as entry from tributary.scheduled_tasks",
            row -> row.text("entry"));
  }

  private Sql sql() {
    return new Sql(pool.database().dataSource());
  }

  private static Signalled signalled(String state) {
    return new Signalled(Variables.NONE.with("state", Variable.text(state)));
  }
}
