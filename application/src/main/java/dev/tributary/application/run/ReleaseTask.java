package dev.tributary.application.run;

import dev.tributary.domain.run.WorkflowRun;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;

/** Gives a task back that this process cannot finish, because it is about to end. */
@ApplicationScoped
public class ReleaseTask {
  private final Runs runs;
  private final InstantSource clock;

  public ReleaseTask(Runs runs, InstantSource clock) {
    this.runs = runs;
    this.clock = clock;
  }

  /** The task is ready again; its strand's entry in the queue is what leads another worker here. */
  @Transactional
  public void release(Claim claim) {
    WorkflowRun run = runs.locked(claim.run()).orElseThrow(claim::lost);
    if (run.task(claim.task()).filter(task -> task.heldBy(claim.attempt())).isEmpty()) {
      throw claim.lost();
    }
    run.abandon(claim.task(), false);
    runs.save(run, clock.instant());
  }
}
