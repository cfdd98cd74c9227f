package dev.tributary.adapters.in.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.RunState;
import dev.tributary.domain.run.WorkflowRun;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A node is paused or stopped while the transaction of a start has one of its workers. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StoppedStartsTest extends SeveralNodes {
  private final TestNode node = node("one", QUICK);

  @Test
  void a_paused_node_goes_on_with_what_it_has_begun_to_start() throws Exception {
    RunId run = beginDuring(node::drain);

    WorkflowRun ended = ended(node, run);
    assertThat(ended.state()).isEqualTo(RunState.FINISHED);
    assertThat(ended.tasks()).allMatch(task -> task.work().deaths() == 0);
    assertThat(begunAtOnce(node.begin())).as("while it is paused").isFalse();

    node.resume();
    assertThat(begunAtOnce(begunAtOnce())).as("when it claims again").isTrue();
  }

  @Test
  void a_stopped_node_leaves_no_task_behind_as_if_it_had_died() throws Exception {
    RunId run = beginDuring(node::close);

    assertThat(node.idle()).isTrue();
    TestNode other = node("two", QUICK);
    other.work();
    WorkflowRun ended = ended(other, run);
    assertThat(ended.state()).isEqualTo(RunState.FINISHED);
    assertThat(ended.tasks()).allMatch(task -> task.work().deaths() == 0);
  }

  /** A run of whose start the node was about to commit the transaction when {@code stop} began. */
  private RunId beginDuring(Runnable stop) throws InterruptedException {
    node.work();
    Thread stopping = new Thread(stop);
    RunId run =
        pool.inTransaction(
            () -> {
              RunId begun = begunAtOnce();
              stopping.start();
              while (stopping.isAlive() && stopping.getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
              }
              return begun;
            });
    stopping.join();
    return run;
  }

  /** A poll may have all workers for a moment: then the run is left to the queue. */
  private RunId begunAtOnce() {
    RunId run = node.begin();
    while (!begunAtOnce(run)) {
      run = node.begin();
    }
    return run;
  }

  private boolean begunAtOnce(RunId run) {
    return node.stored(run).state() != RunState.QUEUED;
  }
}
