package dev.tributary.adapters.in.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.in.engine.TransactionalPool.Edge;
import dev.tributary.adapters.sql.Sql;
import dev.tributary.application.activity.ActivityContext;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.RunState;
import dev.tributary.domain.run.TaskState;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A run whose transactions lose their connections, one after the other. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LostConnectionsTest {
  private static final int STEPS = 1;

  private final TransactionalPool pool = new TransactionalPool();
  private final TestNode node =
      new TestNode(
          pool, "node", Chain.of(STEPS), Chain.doing(LostConnectionsTest::failsOnceOfItself));

  @AfterEach
  void close() {
    pool.watch(edge -> {});
    node.close();
    pool.close();
  }

  @ParameterizedTest
  @EnumSource
  void a_run_ends_as_if_no_connection_had_been_cut_at_any_of_its(Edge edge) throws Exception {
    node.work();
    int cuts = 0;
    for (int wanted = 1; cutAt(edge, wanted); wanted++) {
      cuts++;
    }
    assertThat(cuts).as("runs that lost a connection").isGreaterThanOrEqualTo(STEPS);
  }

  /** Whether the run came to the {@code wanted} of these edges. */
  private boolean cutAt(Edge edge, int wanted) throws InterruptedException {
    RunId run = node.begin();
    AtomicInteger seen = new AtomicInteger();
    pool.watch(
        reached -> {
          if (reached == edge && seen.incrementAndGet() == wanted) {
            pool.cutConnections();
          }
        });
    Eventually.holds("run %s ends".formatted(run), () -> ended(run));
    pool.watch(ignored -> {});
    assertThat(states("select state from tributary.run where id = ?", run))
        .as("cut at %s %d", edge, wanted)
        .containsExactly(RunState.FINISHED.name());
    assertThat(states("select state from tributary.task where run_id = ?", run))
        .containsOnly(TaskState.FINISHED.name());
    return seen.get() >= wanted;
  }

  private boolean ended(RunId run) {
    return states("select state from tributary.run where id = ?", run).stream()
        .anyMatch(state -> RunState.valueOf(state).ended());
  }

  /** Past the pool, whose connections may have been cut; a read here is no edge. */
  private List<String> states(String select, RunId run) {
    return new Sql(pool.database().dataSource())
        .list(select, row -> row.text("state"), run.value());
  }

  /** So that each run has a rollback for each of its steps. */
  private static void failsOnceOfItself(ActivityContext context) {
    context.write(
        () -> {
          if (context.attempt() == 1) {
            throw new IllegalStateException(new SQLException("connection failed", "08006"));
          }
          return context.attempt();
        });
  }
}
