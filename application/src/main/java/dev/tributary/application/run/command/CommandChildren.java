package dev.tributary.application.run.command;

import dev.tributary.application.run.Runs;
import dev.tributary.application.run.waiting.PauseChild;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.run.RunCommand;
import dev.tributary.domain.run.RunCommand.Hold;
import dev.tributary.domain.run.RunCommand.Pause;
import dev.tributary.domain.run.RunCommand.Release;
import dev.tributary.domain.run.RunCommand.RerunFrom;
import dev.tributary.domain.run.RunCommand.Restart;
import dev.tributary.domain.run.RunCommand.Resume;
import dev.tributary.domain.run.RunCommand.Skip;
import dev.tributary.domain.run.RunCommand.Stop;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.WorkflowRun;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Commands the runs that another run has started, in the caller's transaction, which holds the lock
 * of the parent. A child for which the command is not possible, such as one that has ended
 * meanwhile, is left as it is.
 */
@ApplicationScoped
public class CommandChildren implements PauseChild {
  private final ApplyCommand commands;
  private final StopRun stopRun;
  private final Runs runs;

  public CommandChildren(ApplyCommand commands, StopRun stopRun, Runs runs) {
    this.commands = commands;
    this.stopRun = stopRun;
    this.runs = runs;
  }

  /** What follows for the children from a command that was applied to their parent. */
  void passOn(RunId parent, RunCommand command) {
    switch (command) {
      case Stop _, Pause _, Resume _ ->
          runs.children(parent).forEach(child -> command(child.run(), command));
      case Restart _, RerunFrom _ -> stopSuperseded(parent);
      case Skip _, Hold _, Release _ -> {}
    }
  }

  @Override
  public void pause(RunId child) {
    command(child, new Pause());
  }

  private void command(RunId child, RunCommand command) {
    boolean applied =
        command instanceof Stop stop
            ? stopRun.stopIfPossible(child, stop)
            : applyIfPossible(child, command);
    if (applied) {
      passOn(child, command);
    }
  }

  private boolean applyIfPossible(RunId child, RunCommand command) {
    boolean possible =
        runs.locked(child).filter(run -> PossibleCommands.allow(run, command)).isPresent();
    if (possible) {
      commands.apply(child, command);
    }
    return possible;
  }

  /** Activities that are executed again start runs anew. */
  private void stopSuperseded(RunId parent) {
    WorkflowRun run = runs.find(parent).orElseThrow();
    runs.children(parent).stream()
        .filter(child -> !hasBegun(run, child.activity()))
        .forEach(child -> command(child.run(), new Stop()));
  }

  private static boolean hasBegun(WorkflowRun run, ActivityId activity) {
    return run.newest(activity).filter(task -> task.work().attempt() > 0).isPresent();
  }
}
