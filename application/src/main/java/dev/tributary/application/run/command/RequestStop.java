package dev.tributary.application.run.command;

import dev.tributary.application.run.Runs;
import dev.tributary.domain.problem.NotFound;
import dev.tributary.domain.run.RunCommand.Stop;
import dev.tributary.domain.run.RunErrorCode;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.WorkflowRun;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;

/**
 * Notifies every node that a run is to be stopped, before anything of the run is changed: a
 * statement over whole sets holds its task until it is interrupted.
 */
@ApplicationScoped
public class RequestStop {
  private final Runs runs;
  private final RecordCommand recording;

  public RequestStop(Runs runs, RecordCommand recording) {
    this.runs = runs;
    this.recording = recording;
  }

  /**
   * Commits by itself.
   *
   * @throws NotFound when there is no such run
   * @throws dev.tributary.domain.problem.Conflict when the run has ended other than by a failure
   */
  @Transactional(TxType.REQUIRES_NEW)
  public void request(RunId id, Stop stop) {
    WorkflowRun run =
        runs.locked(id).orElseThrow(() -> new NotFound(RunErrorCode.UNKNOWN_RUN, id.toString()));
    PossibleCommands.require(run, stop);
    recording.record(run, stop);
  }

  /**
   * The same, unless the run has ended other than by a failure.
   *
   * @return whether it was requested
   */
  @Transactional(TxType.REQUIRES_NEW)
  public boolean requestIfPossible(RunId id, Stop stop) {
    Optional<WorkflowRun> run =
        runs.locked(id).filter(found -> PossibleCommands.allow(found, stop));
    run.ifPresent(found -> recording.record(found, stop));
    return run.isPresent();
  }
}
