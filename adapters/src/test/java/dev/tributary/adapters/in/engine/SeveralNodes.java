package dev.tributary.adapters.in.engine;

import dev.tributary.adapters.sql.Sql;
import dev.tributary.application.activity.ActivityExecutor;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.WorkflowRun;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

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
