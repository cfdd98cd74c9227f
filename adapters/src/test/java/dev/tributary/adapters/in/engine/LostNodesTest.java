package dev.tributary.adapters.in.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.application.outage.Outage;
import dev.tributary.application.run.task.Claim;
import dev.tributary.application.work.ClaimLost;
import dev.tributary.domain.run.ActivityTask;
import dev.tributary.domain.run.RunErrorCode;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.RunState;
import dev.tributary.domain.run.TaskFailure;
import dev.tributary.domain.run.WorkflowRun;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of the tasks of a node that died, or lost its claim. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LostNodesTest extends SeveralNodes {
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
}
