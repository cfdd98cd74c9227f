package dev.tributary.application.run.command;

import dev.tributary.application.run.RunTransitions;
import dev.tributary.application.run.Runs;
import dev.tributary.application.run.upkeep.SuperviseRuns;
import dev.tributary.domain.problem.NotFound;
import dev.tributary.domain.run.RunCommand;
import dev.tributary.domain.run.RunErrorCode;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.RunState;
import dev.tributary.domain.run.WorkflowRun;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Consumer;

/** Changes a run by a command under its lock, in the caller's transaction. */
@ApplicationScoped
public class ChangeRun {
  private final Runs runs;
  private final RecordCommand recording;
  private final RunTransitions transitions;
  private final SuperviseRuns supervision;

  public ChangeRun(
      Runs runs, RecordCommand recording, RunTransitions transitions, SuperviseRuns supervision) {
    this.runs = runs;
    this.recording = recording;
    this.transitions = transitions;
    this.supervision = supervision;
  }

  void change(RunId id, RunCommand command, Consumer<WorkflowRun> change) {
    WorkflowRun run =
        runs.locked(id).orElseThrow(() -> new NotFound(RunErrorCode.UNKNOWN_RUN, id.toString()));
    PossibleCommands.require(run, command);
    recording.record(run, command);
    boolean unbegun = run.isUnbegun();
    change.accept(run);
    if (!unbegun) {
      transitions.commanded(run);
    } else if (run.awaitsAdmission() || run.state() == RunState.PAUSED) {
      transitions.saved(run);
    } else {
      transitions.begun(run);
    }
    // A task that was ready already may still have its queue entry: a second one would execute it
    // twice.
    supervision.requeueLostStrands(id);
  }
}
