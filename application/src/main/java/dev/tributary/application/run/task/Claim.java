package dev.tributary.application.run.task;

import dev.tributary.application.activity.ActivityInput;
import dev.tributary.application.run.Runs;
import dev.tributary.application.work.ClaimLost;
import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.Suspension;
import dev.tributary.domain.run.TaskId;
import dev.tributary.domain.run.WorkflowRun;
import dev.tributary.domain.value.Variables;
import dev.tributary.domain.waiting.WakeUp;
import dev.tributary.domain.workflow.WorkflowDefinition;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One execution's claim on a task, with all that it needs to begin.
 *
 * @param strand the one whose next step the task is
 * @param attempt raised at each claim; the claim is lost when the task has another
 * @param now the instant of the task's first claim
 * @param state the run as it was when the task was claimed; changes are made on a copy
 */
public record Claim(
    RunId run,
    WorkflowDefinition workflow,
    Activity activity,
    TaskId task,
    Strand strand,
    int attempt,
    Instant now,
    Variables variables,
    List<ActivityInput> inputs,
    WorkflowRun state) {
  public Claim {
    inputs = List.copyOf(inputs);
  }

  /**
   * The stored run under its lock.
   *
   * @throws ClaimLost when another holds the task now
   */
  WorkflowRun heldIn(Runs runs) {
    return runs.locked(run)
        .filter(stored -> stored.task(task).filter(held -> held.heldBy(attempt)).isPresent())
        .orElseThrow(this::lost);
  }

  /** What ended the task's last wait. */
  Optional<WakeUp> wakeUp() {
    return state.task(task).flatMap(held -> held.work().suspension()).flatMap(Suspension::wakeUp);
  }

  /** Creates the exception for a lost claim. */
  public ClaimLost lost() {
    return new ClaimLost("task %s, attempt %d".formatted(task, attempt));
  }
}
