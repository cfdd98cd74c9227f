package dev.tributary.application.run.task;

import dev.tributary.application.activity.ActivityExecutors;
import dev.tributary.application.activity.ClaimLost;
import dev.tributary.application.activity.ExecutionInterrupted;
import dev.tributary.application.activity.ExecutionPostponed;
import dev.tributary.application.outage.Outage;
import dev.tributary.application.run.Claim;
import dev.tributary.application.run.CompleteTask;
import dev.tributary.application.run.Execution;
import dev.tributary.application.run.ReleaseTask;
import dev.tributary.application.run.RunningExecutions;
import dev.tributary.domain.activity.ActivityFailure;
import dev.tributary.domain.activity.ActivityFailure.Cause;
import dev.tributary.domain.activity.ActivityOutcome;
import dev.tributary.domain.activity.ActivityOutcome.Failed;
import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.run.RunErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;

/**
 * Executes one claimed task and completes it. The only place where what an activity throws becomes
 * a failure.
 */
@ApplicationScoped
public class TaskExecution {
  private static final Logger LOG = System.getLogger(TaskExecution.class.getName());

  private final ActivityExecutors executors;
  private final TaskContexts contexts;
  private final RunningExecutions running;
  private final CompleteTask completion;
  private final ReleaseTask release;

  public TaskExecution(
      ActivityExecutors executors,
      TaskContexts contexts,
      RunningExecutions running,
      CompleteTask completion,
      ReleaseTask release) {
    this.executors = executors;
    this.contexts = contexts;
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
    try {
      return settle(claim, outcome(claim, execution), execution);
    } catch (ExecutionInterrupted interrupted) {
      release.release(claim);
      return Optional.empty();
    } catch (ExecutionPostponed postponed) {
      release.release(claim);
      throw postponed;
    }
  }

  private Optional<Claim> settle(Claim claim, ActivityOutcome outcome, Execution execution) {
    if (outcome instanceof Failed && execution.interrupted() && running.closing()) {
      release.release(claim);
      return Optional.empty();
    }
    return completion.complete(claim, outcome);
  }

  private ActivityOutcome outcome(Claim claim, Execution execution) {
    try {
      return executors.execute(claim.activity().settings(), contexts.of(claim, execution));
    } catch (ClaimLost | ExecutionInterrupted | ExecutionPostponed passing) {
      throw passing;
    } catch (Refused refused) {
      return refused(refused);
    } catch (RuntimeException | LinkageError | StackOverflowError thrown) {
      return unexpected(claim, thrown);
    }
  }

  /** The author's data or settings break a rule: the rule's own message names the remedy. */
  private static ActivityOutcome refused(Refused refused) {
    return Failed.of(new ActivityFailure(refused.code(), refused.problem(), Cause.CONFIGURATION));
  }

  private static ActivityOutcome unexpected(Claim claim, Throwable thrown) {
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
