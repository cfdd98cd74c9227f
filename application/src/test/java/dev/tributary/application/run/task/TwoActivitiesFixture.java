package dev.tributary.application.run.task;

import dev.tributary.application.activity.ActivityExecutors;
import dev.tributary.application.workflow.Definitions;
import dev.tributary.domain.activity.ActivitySettings;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.TaskId;
import dev.tributary.domain.run.WorkflowRun;
import dev.tributary.domain.value.Variables;
import dev.tributary.domain.workflow.WorkflowDefinition;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** A run of two activities side by side, which has begun. */
abstract class TwoActivitiesFixture {
  static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
  static final TaskId ONE = new TaskId(1);
  static final TaskId OTHER = new TaskId(2);

  final WorkflowRun run = begun();
  final TaskFixture tasks;

  TwoActivitiesFixture(ActivityExecutors executors) {
    tasks = new TaskFixture(run, executors, InstantSource.fixed(NOW));
  }

  WorkflowRun stored() {
    return tasks.runs.run(run.id());
  }

  private static WorkflowRun begun() {
    WorkflowDefinition definition =
        Definitions.of(
            "story",
            List.of(
                Definitions.activity("one", new Settings()),
                Definitions.activity("other", new Settings())));
    WorkflowRun run =
        WorkflowRun.queued(
            new RunId(new UUID(0, 1)), definition, Variables.NONE, List.of(ONE, OTHER));
    run.advance(NOW);
    return run;
  }

  record Settings() implements ActivitySettings {
    @Override
    public String kind() {
      return "any";
    }
  }
}
