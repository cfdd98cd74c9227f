package dev.tributary.application.run;

import dev.tributary.domain.run.WorkflowRun;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;

/** Releases a task whose work was interrupted by the end of the process or of the run. */
@ApplicationScoped
public class ReleaseTask {
  private final Runs runs;
  private final RunEffects effects;
  private final InstantSource clock;

  public ReleaseTask(Runs runs, RunEffects effects, InstantSource clock) {
    this.runs = runs;
    this.effects = effects;
    this.clock = clock;
  }

  /**
   * The task is ready again; another worker gets it by its strand's entry in the queue. A run in
   * which another activity has failed meanwhile fails now, as nothing works in it any more.
   */
  @Transactional
  public void release(Claim claim) {
    WorkflowRun run = runs.locked(claim.run()).orElseThrow(claim::lost);
    if (run.task(claim.task()).filter(task -> task.heldBy(claim.attempt())).isEmpty()) {
      throw claim.lost();
    }
    run.abandon(claim.task(), false);
    effects.advanced(run, run.advance(clock.instant()));
    runs.save(run, clock.instant());
  }
}
