package dev.tributary.adapters.out.postgres.run;

import dev.tributary.adapters.out.postgres.TestDatabase;
import dev.tributary.adapters.sql.Sql;
import dev.tributary.application.change.InMemoryLiveChanges;
import dev.tributary.application.run.InMemoryWakeUps;
import dev.tributary.application.run.RunConfig;
import dev.tributary.application.run.RunOrigin;
import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.ErrorPolicy;
import dev.tributary.domain.activity.ExecutionOptions;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.activity.end.EndSettings;
import dev.tributary.domain.activity.fork.ForkSettings;
import dev.tributary.domain.admission.RunLimits;
import dev.tributary.domain.run.Trigger;
import dev.tributary.domain.run.WorkflowRun;
import dev.tributary.domain.value.Variables;
import dev.tributary.domain.workflow.RevisionId;
import dev.tributary.domain.workflow.Transition;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.domain.workflow.WorkflowName;
import dev.tributary.domain.workflow.WorkflowOptions;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;

/** Runs of two activities in the database of one test class. */
abstract class StoredRuns {
  static final TestDatabase DATABASE = TestDatabase.create();

  static final Sql SQL = new Sql(DATABASE.dataSource());

  static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

  static final Duration HISTORY = Duration.ofDays(30);

  static final Duration LONGEST = Duration.ofMinutes(5);

  static final ActivityId FORK = new ActivityId("fork1");

  static final ActivityId END = new ActivityId("end1");

  final PostgresRuns runs = runs(new OneWorkflow(definition(Optional.empty())));

  @AfterEach
  void no_written_run_is_impossible() {
    ImpossibleRuns.assertNone(SQL);
  }

  WorkflowRun added(Variables parameters) {
    return added(runs, definition(Optional.empty()), parameters);
  }

  static WorkflowRun added(
      PostgresRuns store, WorkflowDefinition definition, Variables parameters) {
    WorkflowRun run =
        WorkflowRun.queued(store.newId(), definition, parameters, store.newTaskIds(2));
    run.advance(NOW);
    store.add(
        run,
        new RunOrigin(
            new RevisionId(new UUID(0, 1)), 1, new Trigger.Person("test"), Optional.empty(), NOW));
    return run;
  }

  WorkflowRun read(WorkflowRun run) {
    return runs.locked(run.id()).orElseThrow();
  }

  static String column(WorkflowRun run, String expression) {
    return SQL.first(
            "select %s as value from tributary.run where id = ?".formatted(expression),
            row -> row.text("value"),
            run.id().value())
        .orElseThrow();
  }

  static PostgresRuns runs(OneWorkflow workflows) {
    return new PostgresRuns(
        DATABASE.dataSource(),
        workflows,
        new InMemoryLiveChanges(),
        new InMemoryWakeUps(),
        new RunConfig(ZoneOffset.UTC, HISTORY, 3, 0, 100));
  }

  static WorkflowDefinition definition(Optional<Duration> history) {
    return new WorkflowDefinition(
        new WorkflowName("two"),
        "Two",
        "",
        new WorkflowOptions(Optional.empty(), ErrorPolicy.SUSPEND, false, history, RunLimits.NONE),
        List.of(),
        List.of(
            new Activity(
                FORK,
                "Fork",
                new ForkSettings(),
                new ExecutionOptions(Optional.empty(), Optional.empty(), Optional.of(LONGEST), ""),
                Optional.empty()),
            new Activity(
                END, "End", new EndSettings(), ExecutionOptions.DEFAULT, Optional.empty())),
        List.of(new Transition(FORK, Outlet.OUT, END)));
  }
}
