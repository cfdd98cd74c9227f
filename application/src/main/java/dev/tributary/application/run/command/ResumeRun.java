package dev.tributary.application.run.command;

import dev.tributary.application.exchange.recording.Exchanges;
import dev.tributary.application.run.RunTransitions;
import dev.tributary.application.run.Runs;
import dev.tributary.application.run.upkeep.SuperviseRuns;
import dev.tributary.domain.problem.Conflict;
import dev.tributary.domain.problem.NotFound;
import dev.tributary.domain.run.RunErrorCode;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.RunState;
import dev.tributary.domain.run.WorkflowRun;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Resumes failed runs. */
@ApplicationScoped
public class ResumeRun {
  private final Runs runs;
  private final RecordCommand command;
  private final RunTransitions transitions;
  private final Exchanges exchanges;
  private final SuperviseRuns supervision;

  public ResumeRun(
      Runs runs,
      RecordCommand command,
      RunTransitions transitions,
      Exchanges exchanges,
      SuperviseRuns supervision) {
    this.runs = runs;
    this.command = command;
    this.transitions = transitions;
    this.exchanges = exchanges;
    this.supervision = supervision;
  }

  /**
   * Resumes a failed run from the activities that failed; they keep their numbers, and with them
   * the idempotency keys of their calls. Their calls may be sent again, even without a key.
   *
   * @throws NotFound when there is no such run
   * @throws Conflict when the run has not failed
   */
  @Transactional
  public void resume(RunId id) {
    WorkflowRun run =
        runs.locked(id).orElseThrow(() -> new NotFound(RunErrorCode.UNKNOWN_RUN, id.toString()));
    if (run.state() != RunState.FAILED) {
      throw new Conflict(RunErrorCode.NOT_RESUMABLE, run.state().name());
    }
    command.resume(run);
    transitions.resume(run).forEach(task -> exchanges.allowRepeat(task.id()));
    // A task that was ready already may still have its queue entry: a second one would execute it
    // twice.
    supervision.requeueLostStrands();
  }
}
