package dev.tributary.application.run.simulation;

import dev.tributary.application.activity.ActivityExecutor.Reach;
import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.ErrorPolicy;
import dev.tributary.domain.activity.ExecutionOptions;
import dev.tributary.domain.activity.InputRule;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.workflow.Transition;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.domain.workflow.WorkflowName;
import dev.tributary.domain.workflow.WorkflowOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** Makes workflows of random activities and transitions, without a cycle. */
final class RandomGraph {
  private static final int LARGEST = 9;
  private static final List<Outlet> OUTLETS =
      List.of(Outlet.OUT, Outlet.OUT, Outlet.OUT, Outlet.FAILED, Outlet.REJECTS);
  private static final List<Reach> REACHES =
      List.of(Reach.CONTROL, Reach.DATABASE, Reach.OUTSIDE, Reach.OUTSIDE);

  private final Random random;

  RandomGraph(Random random) {
    this.random = random;
  }

  /** Transitions lead from earlier activities to later ones only. */
  WorkflowDefinition next() {
    List<Activity> activities =
        IntStream.range(0, 1 + random.nextInt(LARGEST)).mapToObj(this::activity).toList();
    return new WorkflowDefinition(
        new WorkflowName("random"),
        "",
        "",
        WorkflowOptions.DEFAULT,
        List.of(),
        activities,
        transitions(activities));
  }

  /** Another revision: one activity less, and one more. */
  WorkflowDefinition changed(WorkflowDefinition first) {
    List<Activity> activities = new ArrayList<>(first.activities());
    ActivityId removed = activities.remove(random.nextInt(activities.size())).id();
    Activity added = activity(LARGEST + 1);
    List<Transition> transitions =
        new ArrayList<>(
            first.transitions().stream()
                .filter(each -> !each.from().equals(removed) && !each.to().equals(removed))
                .toList());
    activities.forEach(
        from -> transitions.add(new Transition(from.id(), oneOf(OUTLETS), added.id())));
    activities.add(added);
    return first.withActivities(activities).withTransitions(transitions);
  }

  private List<Transition> transitions(List<Activity> activities) {
    List<Transition> transitions = new ArrayList<>();
    for (Activity to : activities) {
      for (Activity from : activities.subList(0, activities.indexOf(to))) {
        if (random.nextInt(3) == 0) {
          transitions.add(new Transition(from.id(), oneOf(OUTLETS), to.id()));
        }
      }
    }
    return transitions;
  }

  private Activity activity(int number) {
    return new Activity(
        new ActivityId("a" + number),
        "",
        new SimulatedSettings(oneOf(REACHES), rule(), rule()),
        new ExecutionOptions(
            Optional.of(oneOf(List.of(ErrorPolicy.values()))),
            Optional.empty(),
            Optional.empty(),
            ""),
        Optional.empty());
  }

  private InputRule rule() {
    return switch (random.nextInt(5)) {
      case 0 -> new InputRule.Decided();
      case 1 -> new InputRule.AtLeast(1 + random.nextInt(2));
      default -> new InputRule.Every();
    };
  }

  private <T> T oneOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
