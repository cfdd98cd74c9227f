package dev.tributary.application.run.command;

import dev.tributary.application.run.RunEffects;
import dev.tributary.application.run.Runs;
import dev.tributary.domain.problem.Conflict;
import dev.tributary.domain.problem.NotFound;
import dev.tributary.domain.run.RunErrorCode;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.WorkflowRun;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;

/** Stops runs. */
@ApplicationScoped
public class StopRun {
  private final RequestStop requestStop;
  private final Runs runs;
  private final RunEffects effects;
  private final InstantSource clock;

  public StopRun(RequestStop requestStop, Runs runs, RunEffects effects, InstantSource clock) {
    this.requestStop = requestStop;
    this.runs = runs;
    this.effects = effects;
    this.clock = clock;
  }

  /**
   * Ends the run; work in progress is interrupted and can write nothing more. Waits until the work
   * releases its locks, which takes about one poll of the queue.
   *
   * @throws NotFound when there is no such run
   * @throws Conflict when the run has ended other than by a failure
   */
  @Transactional
  public void stop(RunId id) {
    requestStop.request(id);
    WorkflowRun run =
        runs.locked(id).orElseThrow(() -> new NotFound(RunErrorCode.UNKNOWN_RUN, id.toString()));
    // It may have ended or been stopped meanwhile.
    if (RequestStop.stoppable(run)) {
      run.stop(clock.instant());
      effects.stopped(run);
      runs.save(run, clock.instant());
    }
  }
}
