package dev.tributary.application.run.task;

import dev.tributary.application.activity.ActivityInput;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.ActivityOutcome.Output;
import dev.tributary.domain.run.ActivityTask;
import dev.tributary.domain.run.WorkflowRun;
import dev.tributary.domain.workflow.Transition;
import java.util.List;

/** Collects what has arrived at an activity. */
final class ClaimInputs {
  private ClaimInputs() {}

  /** The claim on a task of {@code run} that was claimed just now, as the next of its strand. */
  static Claim claim(WorkflowRun run, ActivityTask claimed, Strand strand) {
    return new Claim(
        run.id(),
        run.definition(),
        run.activity(claimed),
        claimed.id(),
        strand,
        claimed.work().attempt(),
        claimed.work().firstClaim().orElseThrow(),
        claimed.variables(),
        of(run, claimed.activity()),
        run);
  }

  private static List<ActivityInput> of(WorkflowRun run, ActivityId activity) {
    return run.arrived(activity).stream().map(transition -> input(run, transition)).toList();
  }

  private static ActivityInput input(WorkflowRun run, Transition transition) {
    return new ActivityInput(
        transition.from(),
        transition.outlet(),
        run.task(transition.from()).output(transition.outlet()).flatMap(Output::table));
  }
}
