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
abstract class SeveralNodes {
  static final int STEPS = 3;

  static final ActivityExecutor<Chain.Step> QUICK = Chain.doing(context -> {});

  final List<TestNode> nodes = new ArrayList<>();

  final TransactionalPool pool = new TransactionalPool();

  @AfterEach
  void close() {
    nodes.forEach(TestNode::close);
    pool.close();
  }

  static WorkflowRun ended(TestNode node, RunId run) throws InterruptedException {
    Eventually.holds("run %s ends".formatted(run), () -> node.stored(run).state().ended());
    return node.stored(run);
  }

  TestNode node(String name, ActivityExecutor<?> steps) {
    TestNode node = new TestNode(pool, name, Chain.of(STEPS), steps);
    nodes.add(node);
    return node;
  }

  long entries() {
    return sql()
        .first("select count(*) as n from tributary.scheduled_tasks", row -> row.number("n"))
        .orElseThrow();
  }

  List<String> journal(RunId run) {
    return sql()
        .list(
            "select key from tributary.journal where run_id = ? order by id",
            row -> row.text("key"),
            run.value());
  }

  Sql sql() {
    return new Sql(pool.database().dataSource());
  }
}
