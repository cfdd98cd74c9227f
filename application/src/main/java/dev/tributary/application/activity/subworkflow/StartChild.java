package dev.tributary.application.activity.subworkflow;

import dev.tributary.application.activity.subworkflow.ParentRuns.Ancestry;
import dev.tributary.application.run.command.StartRun;
import dev.tributary.application.run.command.StartableWorkflows;
import dev.tributary.application.run.command.StartableWorkflows.Startable;
import dev.tributary.application.testrun.ChooseCalls;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.Trigger;
import dev.tributary.domain.run.Trigger.Origin;
import dev.tributary.domain.testrun.TestRun;
import dev.tributary.domain.workflow.WorkflowName;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;

/** Starts the runs that activities wait for. That of a test run is a test run. */
@ApplicationScoped
public class StartChild {
  private final StartableWorkflows workflows;
  private final StartRun start;
  private final CallDepth depth;
  private final ChooseCalls calls;

  public StartChild(
      StartableWorkflows workflows, StartRun start, CallDepth depth, ChooseCalls calls) {
    this.workflows = workflows;
    this.start = start;
    this.depth = depth;
    this.calls = calls;
  }

  /**
   * Starts a run of the newest revision, in the caller's transaction.
   *
   * @param test how the parent differs from a real run
   * @throws dev.tributary.domain.problem.RequestRefused when nothing is published, the parameters
   *     do not fit, too many runs have started each other, or a call of a test run is undecided
   */
  public RunId start(
      WorkflowName workflow,
      Map<String, Object> parameters,
      Origin parent,
      Optional<TestRun> test) {
    Ancestry ancestry = depth.ancestry(parent.run());
    Startable startable = workflows.startable(workflow, Optional.empty());
    return start.child(
        startable,
        parameters,
        new Trigger.ParentRun(parent, ancestry.startedBy()),
        test.map(parents -> calls.ofChild(startable.definition(), parents)));
  }
}
