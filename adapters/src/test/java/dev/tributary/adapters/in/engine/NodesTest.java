package dev.tributary.adapters.in.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.ActivityExecutor;
import dev.tributary.application.activity.ExecutionInterrupted;
import dev.tributary.application.activity.ExecutionPostponed;
import dev.tributary.application.work.Worker;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.RunState;
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
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Several nodes share the runs of one database. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class NodesTest extends SeveralNodes {
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
  void a_run_begins_with_its_start_on_a_node_that_has_a_free_worker() throws Exception {
    TestNode one = node("one", QUICK);
    one.work();
    node("two", QUICK).work();

    int begunAtOnce = 0;
    for (int i = 0; i < 2 * TestNode.WORKERS; i++) {
      RunId run = one.begin();
      boolean begun = one.stored(run).state() != RunState.QUEUED;
      begunAtOnce += begun ? 1 : 0;
      assertThat(ended(one, run).tasks())
          .allMatch(task -> !begun || task.work().node().equals(Optional.of("one")))
          // Not attempts: a busy machine may hand its claim over too late to be used.
          .allMatch(task -> task.work().deaths() == 0);
    }
    assertThat(begunAtOnce).as("while no poll had all workers").isPositive();
    Eventually.holds("no entry is left", () -> entries() == 0);
  }

  @Test
  void a_start_that_is_rolled_back_leaves_its_worker_free() throws Exception {
    TestNode node = node("one", QUICK);
    node.work();

    for (int i = 0; i < 2 * TestNode.WORKERS; i++) {
      assertThatThrownBy(node::beginRolledBack).hasMessageContaining("rolled back");
    }

    assertThat(ended(node, node.begin()).state()).isEqualTo(RunState.FINISHED);
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

  private static long timesDone(RunId run, Map<String, AtomicInteger> done) {
    return done.entrySet().stream()
        .filter(step -> step.getKey().startsWith(run + "/"))
        .mapToLong(step -> step.getValue().get())
        .sum();
  }
}
