package dev.tributary.application.run.task;

import dev.tributary.application.activity.ActivityExecutor.Reach;
import dev.tributary.application.activity.ActivityExecutors;
import dev.tributary.application.activity.ExecutionInterrupted;
import dev.tributary.application.activity.ExecutionPostponed;
import dev.tributary.application.observation.ExecutionObservation;
import dev.tributary.application.observation.Observations;
import dev.tributary.application.outage.Outage;
import dev.tributary.application.work.ClaimLost;
import dev.tributary.domain.activity.ActivityFailure;
import dev.tributary.domain.activity.ActivityFailure.Cause;
import dev.tributary.domain.activity.ActivityOutcome;
import dev.tributary.domain.activity.ActivityOutcome.Failed;
import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.run.RunErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Calls the executor of a claimed task. The only place where what an activity throws becomes a
 * failure.
 */
@ApplicationScoped
public class ExecuteActivity {
  private static final Logger LOG = System.getLogger(ExecuteActivity.class.getName());

  private final ActivityExecutors executors;
  private final TaskContexts contexts;
  private final Observations observations;

  public ExecuteActivity(
      ActivityExecutors executors, TaskContexts contexts, Observations observations) {
    this.executors = executors;
    this.contexts = contexts;
    this.observations = observations;
  }

  /** What the executor of the claimed activity changes. */
  Reach reach(Claim claim) {
    return executors.reach(claim.activity().settings());
  }

  TaskContext context(Claim claim, Execution execution) {
    return contexts.of(claim, execution, reach(claim));
  }

  /**
   * @throws ClaimLost when another holds the task now
   * @throws ExecutionInterrupted when the execution was interrupted and work remains
   * @throws ExecutionPostponed when the work cannot begin now
   * @throws Outage when the database cannot be reached
   */
  ExecutionResult execute(Claim claim, TaskContext context) {
    try (ExecutionObservation observed = observations.execution(context)) {
      ActivityOutcome outcome = outcome(claim, context);
      observed.ended(outcome);
      return context.ended(outcome);
    }
  }

  private ActivityOutcome outcome(Claim claim, TaskContext context) {
    try {
      return executors.execute(claim.activity().settings(), context);
    } catch (RuntimeException | LinkageError | StackOverflowError thrown) {
      return failure(claim, thrown);
    }
  }

  /** What is thrown for a reason of the task becomes its failure; all else is thrown on. */
  static Failed failure(Claim claim, Throwable thrown) {
    return switch (thrown) {
      case ClaimLost lost -> throw lost;
      case ExecutionInterrupted interrupted -> throw interrupted;
      case ExecutionPostponed postponed -> throw postponed;
      case Refused refused -> refused(refused);
      default -> unexpected(claim, thrown);
    };
  }

  /** The author's data or settings break a rule: the rule's own message names the remedy. */
  private static Failed refused(Refused refused) {
    return Failed.of(new ActivityFailure(refused.code(), refused.problem(), Cause.CONFIGURATION));
  }

  private static Failed unexpected(Claim claim, Throwable thrown) {
    if (Outage.isBehind(thrown)) {
      throw new Outage(thrown);
    }
    LOG.log(
        Level.ERROR,
        () -> "activity %s of run %s failed".formatted(claim.activity().id(), claim.run()),
        thrown);
    return Failed.of(
        ActivityFailure.configuration(RunErrorCode.UNEXPECTED, thrown.getClass().getSimpleName()));
  }
}
