package dev.tributary.application.run;

import dev.tributary.domain.activity.ActivityOutcome;
import dev.tributary.domain.run.WorkflowRun;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/**
 * Ends a task and does everything this causes, in one transaction: its state and variables, the
 * publication of its tables, the tasks that follow, their entries in the queue, and the claim on
 * the one that the same worker goes on with.
 */
@ApplicationScoped
public class CompleteTask {
  private final Runs runs;
  private final RunTransitions transitions;

  public CompleteTask(Runs runs, RunTransitions transitions) {
    this.runs = runs;
    this.transitions = transitions;
  }

  /**
   * Ends the task of {@code claim} with {@code outcome}.
   *
   * @return the claim on the strand's next task
   * @throws dev.tributary.application.activity.ClaimLost when another holds the task now
   */
  @Transactional
  public Optional<Claim> complete(Claim claim, ActivityOutcome outcome) {
    WorkflowRun run = runs.locked(claim.run()).orElseThrow(claim::lost);
    if (run.task(claim.task()).filter(task -> task.heldBy(claim.attempt())).isEmpty()) {
      throw claim.lost();
    }
    return transitions.settle(run, claim.task(), claim.strand(), outcome);
  }
}
