package dev.tributary.application.activity.subworkflow;

import dev.tributary.application.activity.subworkflow.ParentRuns.Ancestry;
import dev.tributary.application.run.Runs;
import dev.tributary.application.run.command.CommandRun;
import dev.tributary.application.run.command.StartRun;
import dev.tributary.application.run.command.StartableWorkflows;
import dev.tributary.domain.run.RunCommand;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.Trigger;
import dev.tributary.domain.run.Trigger.Origin;
import dev.tributary.domain.run.WorkflowRun;
import dev.tributary.domain.workflow.WorkflowName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;

/** Starts, resumes and reads the runs that activities wait for. */
@ApplicationScoped
public class ChildRuns {
  private final StartableWorkflows workflows;
  private final StartRun start;
  private final CommandRun commands;
  private final Runs runs;
  private final CallDepth depth;

  public ChildRuns(
      StartableWorkflows workflows,
      StartRun start,
      CommandRun commands,
      Runs runs,
      CallDepth depth) {
    this.workflows = workflows;
    this.start = start;
    this.commands = commands;
    this.runs = runs;
    this.depth = depth;
  }

  /**
   * Starts a run of the newest revision, in the caller's transaction.
   *
   * @throws dev.tributary.domain.problem.RequestRefused when nothing is published, the parameters
   *     do not fit, or too many runs have started each other
   */
  public RunId start(WorkflowName workflow, Map<String, Object> parameters, Origin parent) {
    Ancestry ancestry = depth.ancestry(parent.run());
    return start
        .start(
            workflows.startable(workflow, Optional.empty()),
            parameters,
            new Trigger.ParentRun(parent, ancestry.startedBy()),
            Optional.empty())
        .id();
  }

  /** Lets a failed run go on, in the caller's transaction. */
  public void resume(RunId child) {
    commands.command(child, new RunCommand.Resume());
  }

  /** Locks the run of an activity in the caller's transaction: a run is locked before its tasks. */
  public void lock(RunId parent) {
    runs.locked(parent);
  }

  /** Empty when it was removed. */
  @Transactional
  public Optional<WorkflowRun> find(RunId child) {
    return runs.find(child);
  }
}
