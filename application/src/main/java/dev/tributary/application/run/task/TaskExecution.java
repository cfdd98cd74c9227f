package dev.tributary.application.run.task;

import dev.tributary.application.activity.ExecutionInterrupted;
import dev.tributary.application.activity.ExecutionPostponed;
import dev.tributary.application.outage.Outage;
import dev.tributary.application.work.ClaimLost;
import dev.tributary.domain.activity.ActivityOutcome.Failed;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Executes one claimed task and completes it. */
@ApplicationScoped
public class TaskExecution {
  private final ExecuteActivity activities;
  private final RunningExecutions running;
  private final CompleteTask completion;
  private final ReleaseTask release;

  public TaskExecution(
      ExecuteActivity activities,
      RunningExecutions running,
      CompleteTask completion,
      ReleaseTask release) {
    this.activities = activities;
    this.running = running;
    this.completion = completion;
    this.release = release;
  }

  /**
   * Does the work of {@code claim}.
   *
   * @return the claim on the strand's next task; empty when the strand ends here or is held by
   *     another
   * @throws ExecutionPostponed when the task was given back; the strand is to be claimed again
   *     later
   * @throws Outage when the database cannot be reached; the strand is to be claimed again
   */
  public Optional<Claim> execute(Claim claim) {
    try (Execution execution = running.begin(claim)) {
      return work(claim, execution);
    } catch (ClaimLost lost) {
      return Optional.empty();
    } catch (RuntimeException thrown) {
      throw Outage.isBehind(thrown) ? new Outage(thrown) : thrown;
    }
  }

  private Optional<Claim> work(Claim claim, Execution execution) {
    TaskContext context = activities.context(claim, execution);
    try {
      return switch (activities.reach(claim)) {
        case CONTROL, DATABASE ->
            completion.execute(claim, () -> activities.execute(claim, context));
        case OUTSIDE -> settle(claim, activities.execute(claim, context), execution);
      };
    } catch (ExecutionUndone undone) {
      return settle(claim, undone.result(), execution);
    } catch (ExecutionInterrupted interrupted) {
      release.release(claim, context.left());
      return Optional.empty();
    } catch (ExecutionPostponed postponed) {
      release.release(claim, context.left());
      throw postponed;
    }
  }

  private Optional<Claim> settle(Claim claim, ExecutionResult result, Execution execution) {
    if (result.outcome() instanceof Failed && execution.interrupted() && running.closing()) {
      release.release(claim, result.lines());
      return Optional.empty();
    }
    try {
      return completion.complete(claim, result);
    } catch (ExecutionUndone undone) {
      return completion.complete(claim, undone.result());
    }
  }
}
