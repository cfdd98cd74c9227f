package dev.tributary.application.run.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.InputRule;
import dev.tributary.domain.run.ActivityTask;
import dev.tributary.domain.run.TaskState;
import dev.tributary.domain.run.WorkflowRun;
import dev.tributary.domain.workflow.Transition;
import java.util.List;

/** Decides by the rules of joins alone what each activity of a run must have come to. */
final class JoinOracle {
  private JoinOracle() {}

  /** Activities that a stop has ended were not decided. */
  static void check(WorkflowRun run) {
    run.definition().activities().stream()
        .filter(activity -> run.task(activity.id()).state() != TaskState.STOPPED)
        .forEach(activity -> check(run, activity));
  }

  private static void check(WorkflowRun run, Activity activity) {
    TaskState state = run.task(activity.id()).state();
    TaskState decided = decided(run, activity);
    assertThat(
            state == TaskState.PENDING || state == TaskState.NOT_EXECUTED ? state : TaskState.READY)
        .as("decision on %s", activity.id())
        .isEqualTo(decided);
  }

  /** READY also stands for all that follows it. */
  private static TaskState decided(WorkflowRun run, Activity activity) {
    List<Transition> inputs = run.definition().into(activity.id());
    long arrived = inputs.stream().filter(input -> hasArrived(run, input)).count();
    long never = inputs.stream().filter(input -> isLost(run, input)).count();
    long all = inputs.size();
    return switch (activity.settings().inputRule()) {
      case InputRule.Every() -> never > 0 ? TaskState.NOT_EXECUTED : readyIf(arrived == all);
      case InputRule.Decided() ->
          never > 0 && never == all ? TaskState.NOT_EXECUTED : readyIf(arrived + never == all);
      case InputRule.AtLeast(var inputsNeeded) -> {
        long needed = Math.min(inputsNeeded, all);
        yield never > all - needed ? TaskState.NOT_EXECUTED : readyIf(arrived >= needed);
      }
    };
  }

  private static TaskState readyIf(boolean decided) {
    return decided ? TaskState.READY : TaskState.PENDING;
  }

  private static boolean hasArrived(WorkflowRun run, Transition input) {
    return run.task(input.from()).outputs().stream()
        .anyMatch(output -> output.outlet().equals(input.outlet()));
  }

  private static boolean isLost(WorkflowRun run, Transition input) {
    ActivityTask from = run.task(input.from());
    return from.state().ended() && !from.suspendsRun() && !hasArrived(run, input);
  }
}
