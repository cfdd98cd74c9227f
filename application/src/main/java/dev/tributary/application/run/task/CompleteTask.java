package dev.tributary.application.run.task;

import dev.tributary.application.run.Runs;
import dev.tributary.domain.activity.ActivityOutcome.Failed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Ends a task and does everything this causes, in one transaction: what its execution left to
 * write, its state and variables, the publication of its tables, the tasks that follow, their
 * entries in the queue, and the claim on the one that the same worker goes on with.
 */
@ApplicationScoped
public class CompleteTask {
  private final Runs runs;
  private final AdvanceStrand advance;
  private final WalkStrand steps;

  public CompleteTask(Runs runs, AdvanceStrand advance, WalkStrand steps) {
    this.runs = runs;
    this.advance = advance;
    this.steps = steps;
  }

  /**
   * Ends the task of {@code claim} with the result of its execution.
   *
   * @return the claim on the strand's next task
   * @throws dev.tributary.application.work.ClaimLost when another holds the task now
   * @throws ExecutionUndone when the writes of the execution fail
   */
  @Transactional
  public Optional<Claim> complete(Claim claim, ExecutionResult result) {
    return end(claim, result);
  }

  /**
   * Executes within the transaction that ends the task.
   *
   * @throws ExecutionUndone when the execution fails
   */
  @Transactional
  public Optional<Claim> execute(Claim claim, Supplier<ExecutionResult> execution) {
    ExecutionResult result = execution.get();
    if (result.outcome() instanceof Failed) {
      throw new ExecutionUndone(result);
    }
    return end(claim, result);
  }

  private Optional<Claim> end(Claim claim, ExecutionResult result) {
    write(claim, result);
    return advance.along(
        claim.strand(),
        claim.state(),
        () -> claim.heldIn(runs),
        walk -> {
          walk.report(result.lines());
          steps.end(walk, claim.task(), result.outcome());
        });
  }

  private static void write(Claim claim, ExecutionResult result) {
    try {
      result.writes().forEach(Runnable::run);
    } catch (RuntimeException thrown) {
      throw new ExecutionUndone(result.failed(ExecuteActivity.failure(claim, thrown)));
    }
  }
}
