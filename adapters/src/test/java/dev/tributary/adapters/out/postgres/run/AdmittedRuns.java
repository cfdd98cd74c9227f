package dev.tributary.adapters.out.postgres.run;

import dev.tributary.application.run.RunConfig;
import dev.tributary.application.run.RunOrigin;
import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.ErrorPolicy;
import dev.tributary.domain.activity.ExecutionOptions;
import dev.tributary.domain.activity.end.EndSettings;
import dev.tributary.domain.admission.Overdue;
import dev.tributary.domain.admission.Priority;
import dev.tributary.domain.admission.RunLimits;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.Trigger;
import dev.tributary.domain.run.WorkflowRun;
import dev.tributary.domain.value.Variables;
import dev.tributary.domain.workflow.RevisionId;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.domain.workflow.WorkflowName;
import dev.tributary.domain.workflow.WorkflowOptions;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;

/** Runs that count for a limit of their workflow, in the database of one test class. */
abstract class AdmittedRuns extends StoredRuns {
  private static final long SERIES = UUID.randomUUID().getMostSignificantBits();
  private static final AtomicLong NUMBERS = new AtomicLong();
  static final WorkflowName FIRST = new WorkflowName("admitted-first");

  static final RevisionId REVISION = new RevisionId(new UUID(0, 1));

  final PostgresAdmissions admissions = admissions(0);

  @BeforeEach
  void remove_the_runs() {
    SQL.update("delete from tributary.run");
  }

  WorkflowRun stored(WorkflowName name, Priority priority, boolean begins) {
    WorkflowDefinition workflow = workflow(name, priority, 0);
    return stored(runs(new OneWorkflow(workflow)), workflow, begins, new Trigger.Person("test"));
  }

  static WorkflowRun stored(
      PostgresRuns store, WorkflowDefinition workflow, boolean begins, Trigger trigger) {
    WorkflowRun run = WorkflowRun.queued(nextId(), workflow, Variables.NONE, store.newTaskIds(1));
    if (begins) {
      run.advance(NOW);
    }
    store.add(run, new RunOrigin(REVISION, 1, trigger, Optional.empty(), NOW));
    return run;
  }

  static WorkflowRun begun(PostgresRuns store, WorkflowDefinition workflow) {
    WorkflowRun run =
        WorkflowRun.queued(store.newId(), workflow, Variables.NONE, store.newTaskIds(1));
    run.advance(NOW);
    return run;
  }

  static PostgresAdmissions admissions(int concurrency) {
    return new PostgresAdmissions(
        DATABASE.dataSource(), new RunConfig(ZoneOffset.UTC, HISTORY, 3, concurrency, 100));
  }

  static WorkflowDefinition workflow(WorkflowName name, Priority priority, int errors) {
    RunLimits limits =
        new RunLimits(
            Optional.empty(),
            0,
            5,
            priority,
            Optional.of(Duration.ofHours(2)),
            Overdue.ALERT,
            errors);
    return new WorkflowDefinition(
        name,
        name.value(),
        "",
        new WorkflowOptions(Optional.empty(), ErrorPolicy.SUSPEND, false, Optional.empty(), limits),
        List.of(),
        List.of(
            new Activity(
                new ActivityId("end1"),
                "End",
                new EndSettings(),
                ExecutionOptions.DEFAULT,
                Optional.empty())),
        List.of());
  }

  /** The later the start, the smaller: as of nodes whose clocks go backwards. */
  private static RunId nextId() {
    return new RunId(new UUID(SERIES, NUMBERS.decrementAndGet()));
  }
}
