package dev.tributary.adapters.in.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.adapters.sql.Sql;
import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.ActivityExecutor;
import dev.tributary.application.activity.ClaimLost;
import dev.tributary.application.activity.ExecutionInterrupted;
import dev.tributary.application.activity.ExecutionPostponed;
import dev.tributary.application.outage.Outage;
import dev.tributary.application.run.task.Claim;
import dev.tributary.application.work.Worker;
import dev.tributary.domain.run.ActivityTask;
import dev.tributary.domain.run.RunErrorCode;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.RunState;
import dev.tributary.domain.run.TaskFailure;
import dev.tributary.domain.run.WorkflowRun;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several nodes over one database. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class NodesTest {
  private static final int STEPS = 3;
  private static final ActivityExecutor<Chain.Step> QUICK = Chain.doing(context -> {});

  private final List<TestNode> nodes = new ArrayList<>();
  private final TransactionalPool pool = new TransactionalPool();

  @AfterEach
  void close() {
    nodes.forEach(TestNode::close);
    pool.close();
  }

  @Test
  void every_step_of_every_run_is_done_once_and_never_two_at_the_same_time() throws Exception {
    Map<RunId, AtomicInteger> atWork = new ConcurrentHashMap<>();
    Map<String, AtomicInteger> done = new ConcurrentHashMap<>();
    AtomicInteger together = new AtomicInteger();
    ActivityExecutor<Chain.Step> counting =
        Chain.doing(
            context -> {
              AtomicInteger here =
                  atWork.computeIfAbsent(context.run(), run -> new AtomicInteger());
              if (here.incrementAndGet() > 1) {
                together.incrementAndGet();
              }
              done.computeIfAbsent(
                      context.run() + "/" + context.activity().id(), step -> new AtomicInteger())
                  .incrementAndGet();
              here.decrementAndGet();
            });
    TestNode one = node("one", counting);
    List<RunId> runs = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      runs.add(one.begin());
    }
    List.of(one, node("two", counting), node("three", counting)).forEach(TestNode::work);

    for (RunId run : runs) {
      assertThat(ended(one, run).state()).isEqualTo(RunState.FINISHED);
    }
    assertThat(together).hasValue(0);
    assertThat(done).hasSize(runs.size() * STEPS);
    for (RunId run : runs) {
      // A worker whose heartbeats a busy machine delays counts as dead: its step is repeated.
      long takenOver = journal(run).stream().filter("run.takenOver"::equals).count();
      assertThat(timesDone(run, done)).isEqualTo(STEPS + takenOver);
    }
    assertThat(entries()).as("entries left in the queue").isZero();
  }

  @Test
  void the_strand_of_a_dead_node_is_walked_on_by_another() throws Exception {
    TestNode dead = node("dead", QUICK);
    RunId run = dead.begin();
    Claim lost = dead.claim(run).orElseThrow();
    leaveAsDied(dead, Duration.ofMinutes(5));
    TestNode alive = node("alive", QUICK);

    alive.work();

    WorkflowRun ended = ended(alive, run);
    assertThat(ended.state()).isEqualTo(RunState.FINISHED);
    ActivityTask first = ended.task(lost.task()).orElseThrow();
    assertThat(first.work().deaths()).isEqualTo(1);
    assertThat(first.work().node()).contains(alive.name());
    assertThat(first.work().firstClaim()).as("now, also in a repeat").contains(lost.now());
    assertThat(journal(run)).contains("run.takenOver", "run.finished");
  }

  @Test
  void runs_that_are_postponed_leave_the_workers_to_others() throws Exception {
    AtomicReference<RunId> free = new AtomicReference<>();
    AtomicBoolean busy = new AtomicBoolean(true);
    TestNode node =
        node(
            "one",
            Chain.doing(
                context -> {
                  if (busy.get() && !context.run().equals(free.get())) {
                    throw new ExecutionPostponed(
                        context.task(), context.attempt(), Duration.ofMillis(500));
                  }
                }));
    List<RunId> postponed = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      postponed.add(node.begin());
    }
    free.set(node.begin());
    node.work();

    assertThat(ended(node, Objects.requireNonNull(free.get())).state())
        .isEqualTo(RunState.FINISHED);
    assertThat(postponed).allMatch(run -> !node.stored(run).state().ended());
    busy.set(false);
    for (RunId run : postponed) {
      assertThat(ended(node, run).state()).isEqualTo(RunState.FINISHED);
    }
    assertThat(entries()).as("entries left in the queue").isZero();
  }

  @Test
  void strands_that_await_bytes_hold_no_worker_but_keep_their_entries() throws Exception {
    Set<RunId> silent = ConcurrentHashMap.newKeySet();
    Semaphore awaiting = new Semaphore(0);
    Semaphore responses = new Semaphore(0);
    TestNode node =
        node(
            "one",
            Chain.doing(
                context -> {
                  if (silent.contains(context.run())) {
                    try (Worker.Away _ = Worker.away()) {
                      awaiting.release();
                      responses.acquireUninterruptibly();
                    }
                  }
                }));
    for (int i = 0; i < 3 * TestNode.WORKERS; i++) {
      silent.add(node.begin());
    }
    node.work();
    awaiting.acquire(silent.size());

    for (int i = 0; i < 20; i++) {
      assertThat(ended(node, node.begin()).state()).isEqualTo(RunState.FINISHED);
    }
    node("other", QUICK).work();
    awaitHeartbeats(TestNode.MISSED_HEARTBEATS + 2);
    assertThat(silent).allMatch(run -> !node.stored(run).state().ended());
    responses.release(silent.size() * STEPS);
    for (RunId run : silent) {
      assertThat(ended(node, run).tasks())
          .allMatch(task -> task.work().attempt() == 1 && task.work().deaths() == 0);
    }
  }

  @Test
  void a_slow_node_that_lives_keeps_its_task() throws Exception {
    Semaphore begun = new Semaphore(0);
    Semaphore goOn = new Semaphore(0);
    TestNode slow =
        node(
            "slow",
            Chain.doing(
                context -> {
                  begun.release();
                  goOn.acquireUninterruptibly();
                }));
    RunId run = slow.begin();
    slow.work();
    begun.acquire();
    node("other", QUICK).work();

    awaitHeartbeats(TestNode.MISSED_HEARTBEATS + 2);
    goOn.release(STEPS);

    assertThat(ended(slow, run).tasks())
        .allMatch(task -> task.work().attempt() == 1 && task.work().deaths() == 0);
  }

  @Test
  void a_draining_node_claims_nothing_more_and_hands_over_what_does_not_end() throws Exception {
    Semaphore begun = new Semaphore(0);
    TestNode draining =
        node(
            "draining",
            Chain.doing(
                context -> {
                  Semaphore cancelled = new Semaphore(0);
                  try (ActivityContext.Cancellation _ = context.onCancel(cancelled::release)) {
                    begun.release();
                    cancelled.acquireUninterruptibly();
                    throw new ExecutionInterrupted(context.task(), context.attempt());
                  }
                }));
    RunId working = draining.begin();
    draining.work();
    begun.acquire();
    draining.drain();
    RunId waiting = draining.begin();

    draining.close();
    assertThat(begun.availablePermits()).as("claimed while it drained").isZero();
    assertThat(draining.idle()).isTrue();

    TestNode other = node("other", QUICK);
    other.work();
    assertThat(ended(other, waiting).tasks()).allMatch(task -> task.work().attempt() == 1);
    assertThat(ended(other, working).tasks())
        .allMatch(task -> task.work().node().equals(Optional.of("other")))
        .allMatch(task -> task.work().deaths() == 0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "delete from tributary.scheduled_tasks",
        "update tributary.scheduled_tasks set version = version + 1, picked_by = 'other'",
        "update tributary.scheduled_tasks set version = version + 1",
        "update tributary.scheduled_tasks set picked = false, picked_by = null"
      })
  void a_worker_whose_queue_entry_is_gone_or_anothers_stops(String loss) throws Exception {
    AtomicInteger executions = new AtomicInteger();
    TestNode node =
        node(
            "node",
            Chain.doing(
                context -> {
                  executions.incrementAndGet();
                  // Neither picked again nor revived, so that only the same worker could go on.
                  sql()
                      .update(
                          """
                          update tributary.scheduled_tasks
                          set execution_time = 'infinity', last_heartbeat = 'infinity'
                          """);
                  sql().update(loss);
                  throw new Outage(new SQLException("gone", "08006"));
                }));
    RunId run = node.begin();
    node.work();

    Eventually.holds("a worker has begun", () -> executions.get() > 0);
    Eventually.holds("the worker has stopped", node::idle);

    assertThat(executions).hasValue(1);
    ActivityTask task = node.stored(run).tasks().iterator().next();
    assertThat(task.work().attempt()).isEqualTo(1);
  }

  @Test
  void a_task_under_which_a_node_died_three_times_fails_with_its_code() {
    RunId run = node("zero", QUICK).begin();
    for (String name : List.of("one", "two", "three")) {
      assertThat(node(name, QUICK).claim(run)).isPresent();
    }

    TestNode last = node("four", QUICK);
    assertThat(last.claim(run)).isEmpty();

    WorkflowRun ended = last.stored(run);
    assertThat(ended.state()).isEqualTo(RunState.FAILED);
    assertThat(ended.tasks().iterator().next().failure().map(TaskFailure::failure))
        .hasValueSatisfying(
            failure -> {
              assertThat(failure.code()).isEqualTo(RunErrorCode.NODES_DIED.id());
              assertThat(failure.message().arguments()).containsExactly(3L);
            });
  }

  @Test
  void a_strand_whose_worker_fails_again_and_again_is_given_up() throws Exception {
    TestNode node =
        node(
            "node",
            Chain.doing(
                context -> {
                  throw new AssertionError("not of the task");
                }));
    RunId run = node.begin();
    sql().update("update tributary.scheduled_tasks set consecutive_failures = 4");

    node.work();

    WorkflowRun ended = ended(node, run);
    assertThat(ended.state()).isEqualTo(RunState.FAILED);
    assertThat(ended.tasks().iterator().next().failure().map(TaskFailure::failure))
        .hasValueSatisfying(
            failure -> {
              assertThat(failure.code()).isEqualTo(RunErrorCode.UNEXPECTED.id());
              assertThat(failure.message().arguments()).containsExactly("AssertionError");
            });
    Eventually.holds("its entry is removed", () -> entries() == 0);
  }

  @Test
  void a_node_that_lost_its_task_can_neither_write_nor_complete() {
    TestNode stale = node("stale", QUICK);
    RunId run = stale.begin();
    Claim lost = stale.claim(run).orElseThrow();
    TestNode other = node("other", QUICK);
    Claim held = other.claim(run).orElseThrow();
    AtomicInteger written = new AtomicInteger();

    assertThatThrownBy(() -> stale.write(lost, written::incrementAndGet))
        .isInstanceOf(ClaimLost.class);
    assertThatThrownBy(() -> stale.complete(lost, Chain.DONE)).isInstanceOf(ClaimLost.class);

    assertThat(written).hasValue(0);
    assertThat(other.stored(run).task(held.task()).orElseThrow().heldBy(held.attempt())).isTrue();
    assertThat(other.complete(held, Chain.DONE)).map(Claim::strand).contains(held.strand());
  }

  private static WorkflowRun ended(TestNode node, RunId run) throws InterruptedException {
    Eventually.holds("run %s ends".formatted(run), () -> node.stored(run).state().ended());
    return node.stored(run);
  }

  private void awaitHeartbeats(int count) throws InterruptedException {
    Set<Instant> beats = new HashSet<>();
    Eventually.holds(
        "%d heartbeats".formatted(count),
        () -> {
          beats.addAll(
              sql()
                  .list(
                      "select last_heartbeat from tributary.scheduled_tasks where picked",
                      row -> row.instant("last_heartbeat")));
          return beats.size() > count;
        });
  }

  private TestNode node(String name, ActivityExecutor<?> steps) {
    TestNode node = new TestNode(pool, name, Chain.of(STEPS), steps);
    nodes.add(node);
    return node;
  }

  /** Leaves all entries as a process does that dies {@code ago} before now. */
  private void leaveAsDied(TestNode dead, Duration ago) {
    sql()
        .update(
            """
            update tributary.scheduled_tasks
            set picked = true, picked_by = ?, version = version + 1,
                last_heartbeat = now() - make_interval(secs => ?)
            """,
            dead.name(),
            (double) ago.toSeconds());
  }

  private long entries() {
    return sql()
        .first("select count(*) as n from tributary.scheduled_tasks", row -> row.number("n"))
        .orElseThrow();
  }

  private static long timesDone(RunId run, Map<String, AtomicInteger> done) {
    return done.entrySet().stream()
        .filter(step -> step.getKey().startsWith(run + "/"))
        .mapToLong(step -> step.getValue().get())
        .sum();
  }

  private List<String> journal(RunId run) {
    return sql()
        .list(
            "select key from tributary.journal where run_id = ? order by id",
            row -> row.text("key"),
            run.value());
  }

  private Sql sql() {
    return new Sql(pool.database().dataSource());
  }
}
