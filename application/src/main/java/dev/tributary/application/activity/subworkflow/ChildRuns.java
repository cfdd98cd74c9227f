package dev.tributary.application.activity.subworkflow;

import dev.tributary.application.run.Runs;
import dev.tributary.application.run.command.CommandRun;
import dev.tributary.domain.run.RunCommand;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.WorkflowRun;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Resumes and reads the runs that activities wait for. */
@ApplicationScoped
public class ChildRuns {
  private final CommandRun commands;
  private final Runs runs;

  public ChildRuns(CommandRun commands, Runs runs) {
    this.commands = commands;
    this.runs = runs;
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
