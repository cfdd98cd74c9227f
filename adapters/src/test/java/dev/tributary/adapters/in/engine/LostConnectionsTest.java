package dev.tributary.adapters.in.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.in.engine.TransactionalPool.Edge;
import dev.tributary.adapters.sql.Sql;
import dev.tributary.application.activity.ActivityContext;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.RunState;
import dev.tributary.domain.run.TaskState;
import java.sql.SQLException;
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
    assertThat(node.stored(run).state())
        .as("cut at %s %d", edge, wanted)
        .isEqualTo(RunState.FINISHED);
    assertThat(node.stored(run).tasks()).allMatch(task -> task.state() == TaskState.FINISHED);
    return seen.get() >= wanted;
  }

  /** Past the pool, so that looking is no edge. */
  private boolean ended(RunId run) {
    return new Sql(pool.database().dataSource())
        .first(
            "select state from tributary.run where id = ?",
            row -> RunState.valueOf(row.getString("state")).ended(),
            run.value())
        .orElse(false);
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
