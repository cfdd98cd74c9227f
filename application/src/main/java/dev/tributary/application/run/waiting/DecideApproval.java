package dev.tributary.application.run.waiting;

import dev.tributary.application.access.audit.CurrentActor;
import dev.tributary.application.run.Runs;
import dev.tributary.application.run.waiting.WakeTask.Result;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.problem.Conflict;
import dev.tributary.domain.problem.NotFound;
import dev.tributary.domain.run.ActivityTask;
import dev.tributary.domain.run.RunErrorCode;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.WorkflowRun;
import dev.tributary.domain.waiting.Awaited;
import dev.tributary.domain.waiting.Wait;
import dev.tributary.domain.waiting.WakeUp.Decided;
import dev.tributary.domain.waiting.WakeUp.Decision;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Records the decision of a person for which a task waits. */
@ApplicationScoped
public class DecideApproval {
  private final Runs runs;
  private final WakeTask wake;
  private final CurrentActor current;

  public DecideApproval(Runs runs, WakeTask wake, CurrentActor current) {
    this.runs = runs;
    this.wake = wake;
    this.current = current;
  }

  /**
   * Lets the activity go on with the decision of the current actor.
   *
   * @throws NotFound when there is no such run
   * @throws Conflict when the activity waits for no decision, or no longer
   */
  @Transactional
  public void decide(RunId id, ActivityId activity, Decision decision) {
    WorkflowRun run =
        runs.locked(id).orElseThrow(() -> new NotFound(RunErrorCode.UNKNOWN_RUN, id.toString()));
    Waiter waiter =
        run.tasks().stream()
            .filter(task -> task.activity().equals(activity) && waitsForPerson(task))
            .map(task -> Waiter.of(run, task))
            .findFirst()
            .orElseThrow(() -> new Conflict(RunErrorCode.NO_DECISION_AWAITED, activity.value()));
    if (wake.wake(waiter, new Decided(decision, current.actor().name())) == Result.TOO_LATE) {
      throw new Conflict(RunErrorCode.NO_DECISION_AWAITED, activity.value());
    }
  }

  private static boolean waitsForPerson(ActivityTask task) {
    return task.waitsFor()
        .map(Wait::awaited)
        .filter(Awaited.Approval.class::isInstance)
        .isPresent();
  }
}
