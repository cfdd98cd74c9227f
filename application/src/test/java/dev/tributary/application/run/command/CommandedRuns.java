package dev.tributary.application.run.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.application.run.RunFixture;
import dev.tributary.application.workflow.Definitions;
import dev.tributary.domain.activity.ActivityFailure;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.ActivityOutcome.Failed;
import dev.tributary.domain.run.RunCommand;
import dev.tributary.domain.run.RunErrorCode;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.RunState;
import dev.tributary.domain.run.TaskId;
import dev.tributary.domain.run.Trigger;
import dev.tributary.domain.run.WorkflowRun;
import dev.tributary.domain.workflow.WorkflowName;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;

/** A run of two activities that commands change. */
abstract class CommandedRuns {
  static final ActivityId START = new ActivityId("start1");

  static final ActivityId END = new ActivityId("end1");

  static final WorkflowName NAME = new WorkflowName("birthday");

  final RunFixture fixture = new RunFixture();

  RunId id;

  @BeforeEach
  void startRun() {
    fixture.workflows.published(Definitions.valid("birthday", "Birthday"));
    id = fixture.start.start(StartRequest.of(NAME));
  }

  void command(RunCommand command) {
    fixture.commands.command(id, command);
  }

  void fail() {
    fixture.claim(run(), first());
    run()
        .complete(
            first(),
            Failed.of(ActivityFailure.configuration(RunErrorCode.UNEXPECTED, "any")),
            fixture.workflows.clock.instant());
    run().advance(fixture.workflows.clock.instant());
    assertThat(run().state()).isEqualTo(RunState.FAILED);
  }

  /** A run that an activity of {@code parent} has started. */
  RunId child(RunId parent, ActivityId activity) {
    return fixture
        .start
        .start(
            fixture.workflows.revisions.startable(NAME, Optional.empty()),
            Map.of(),
            new Trigger.ParentRun(new Trigger.Origin(parent, activity), "ada"),
            Optional.empty())
        .id();
  }

  RunState state(RunId child) {
    return fixture.run(child).state();
  }

  /** The task of the start. */
  TaskId first() {
    return run().tasks().iterator().next().id();
  }

  /** As it is stored now. */
  WorkflowRun run() {
    return fixture.run(id);
  }
}
