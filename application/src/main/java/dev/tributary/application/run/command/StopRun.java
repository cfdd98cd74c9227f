package dev.tributary.application.run.command;

import dev.tributary.application.run.RunTransitions;
import dev.tributary.application.run.Runs;
import dev.tributary.domain.problem.Conflict;
import dev.tributary.domain.problem.NotFound;
import dev.tributary.domain.run.RunCommand.Stop;
import dev.tributary.domain.run.RunErrorCode;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.WorkflowRun;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Stops a run and interrupts its work in progress. */
@ApplicationScoped
public class StopRun {
  private final RequestStop requestStop;
  private final Runs runs;
  private final RunTransitions transitions;

  public StopRun(RequestStop requestStop, Runs runs, RunTransitions transitions) {
    this.requestStop = requestStop;
    this.runs = runs;
    this.transitions = transitions;
  }

  /**
   * Ends the run; work in progress is interrupted and can write nothing more.
   *
   * @throws NotFound when there is no such run
   * @throws Conflict when the run has ended other than by a failure
   */
  @Transactional
  public void stop(RunId id, Stop stop) {
    requestStop.request(id, stop);
    end(id, stop);
  }

  /**
   * The same, in the caller's transaction, unless the run has ended other than by a failure.
   *
   * @return whether the run was to be stopped
   */
  boolean stopIfPossible(RunId id, Stop stop) {
    boolean requested = requestStop.requestIfPossible(id, stop);
    if (requested) {
      end(id, stop);
    }
    return requested;
  }

  private void end(RunId id, Stop stop) {
    WorkflowRun run =
        runs.locked(id).orElseThrow(() -> new NotFound(RunErrorCode.UNKNOWN_RUN, id.toString()));
    // It may have ended or been stopped meanwhile.
    if (PossibleCommands.allow(run, stop)) {
      transitions.stop(run);
    }
  }
}
