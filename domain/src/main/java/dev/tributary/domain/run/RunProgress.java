package dev.tributary.domain.run;

import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.InputRule;
import dev.tributary.domain.waiting.Wait;
import dev.tributary.domain.waiting.WakeUp;
import dev.tributary.domain.workflow.Transition;
import dev.tributary.domain.workflow.WorkflowDefinition;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Computes what comes next in a run from its definition and the states of its tasks alone, so that
 * nothing needs to be remembered about joins: a transition has arrived, can still arrive or never
 * will, and each activity follows from its transitions.
 */
public final class RunProgress {
  private final WorkflowDefinition definition;
  private final Map<ActivityId, ActivityTask> tasks;
  private final Set<ActivityId> ready = new LinkedHashSet<>();
  private final Set<ActivityId> leftOut = new LinkedHashSet<>();

  private RunProgress(WorkflowDefinition definition, Map<ActivityId, ActivityTask> tasks) {
    this.definition = definition;
    this.tasks = tasks;
  }

  /** What follows; {@code tasks} holds one task for each activity of {@code definition}. */
  public static NextSteps next(WorkflowDefinition definition, Map<ActivityId, ActivityTask> tasks) {
    return new RunProgress(definition, tasks).compute();
  }

  /** Whether what {@code transition} carries has left its activity. */
  public static boolean arrived(Transition transition, Map<ActivityId, ActivityTask> tasks) {
    return task(tasks, transition.from()).output(transition.outlet()).isPresent();
  }

  private NextSteps compute() {
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Activity activity : definition.activities()) {
        changed |= isUndecided(activity.id()) && decide(activity);
      }
    }
    Map<ActivityId, WakeUp> woken = woken();
    ready.addAll(woken.keySet());
    return new NextSteps(
        List.copyOf(ready),
        woken,
        List.copyOf(leftOut),
        leftOut.stream().filter(this::isReached).toList(),
        List.of(),
        end());
  }

  private boolean isUndecided(ActivityId id) {
    return state(id) == TaskState.PENDING && !ready.contains(id) && !leftOut.contains(id);
  }

  private boolean decide(Activity activity) {
    return switch (decision(activity, activity.settings().inputRule())) {
      case BEGIN -> ready.add(activity.id());
      case LEAVE_OUT -> leftOut.add(activity.id());
      case OPEN -> false;
    };
  }

  private InputRule.Decision decision(Activity activity, InputRule rule) {
    List<Arrival> inputs = inputs(activity.id());
    return rule.decide(
        Collections.frequency(inputs, Arrival.ARRIVED),
        Collections.frequency(inputs, Arrival.OPEN),
        Collections.frequency(inputs, Arrival.NEVER));
  }

  private boolean isReached(ActivityId id) {
    return inputs(id).stream().anyMatch(input -> input != Arrival.NEVER);
  }

  private List<Arrival> inputs(ActivityId id) {
    return definition.into(id).stream().map(this::stateOf).toList();
  }

  /** Of the activities that wait for inputs, those whose inputs are decided. */
  private Map<ActivityId, WakeUp> woken() {
    Map<ActivityId, WakeUp> woken = new LinkedHashMap<>();
    definition.activities().stream()
        .filter(
            activity -> task(tasks, activity.id()).waitsFor().filter(Wait::isForInputs).isPresent())
        .forEach(
            activity -> {
              switch (decision(activity, activity.settings().awaitedInputs())) {
                case BEGIN -> woken.put(activity.id(), new WakeUp.Arrived());
                case LEAVE_OUT -> woken.put(activity.id(), new WakeUp.Missed());
                case OPEN -> {}
              }
            });
    return woken;
  }

  private Arrival stateOf(Transition transition) {
    ActivityTask from = task(tasks, transition.from());
    if (from.output(transition.outlet()).isPresent()) {
      return Arrival.ARRIVED;
    }
    boolean never =
        leftOut.contains(transition.from()) || (from.state().ended() && !from.suspendsRun());
    return never ? Arrival.NEVER : Arrival.OPEN;
  }

  private Optional<RunState> end() {
    boolean working = anyIn(TaskState.RUNNING);
    if (tasks.values().stream().anyMatch(ActivityTask::suspendsRun)) {
      return working ? Optional.empty() : Optional.of(RunState.FAILED);
    }
    if (working || anyIn(TaskState.READY) || anyIn(TaskState.WAITING) || !ready.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(hasWarnings() ? RunState.FINISHED_WITH_WARNINGS : RunState.FINISHED);
  }

  private boolean hasWarnings() {
    return anyIn(TaskState.FAILED)
        || anyIn(TaskState.FINISHED_WITH_WARNINGS)
        || anyIn(TaskState.SKIPPED)
        || definition.activities().stream().map(Activity::id).anyMatch(this::leftOutWithInput);
  }

  private boolean leftOutWithInput(ActivityId id) {
    return (leftOut.contains(id) || state(id) == TaskState.NOT_EXECUTED)
        && definition.into(id).stream().anyMatch(transition -> arrived(transition, tasks));
  }

  private boolean anyIn(TaskState state) {
    return tasks.values().stream().anyMatch(task -> task.state() == state);
  }

  private TaskState state(ActivityId id) {
    return task(tasks, id).state();
  }

  private static ActivityTask task(Map<ActivityId, ActivityTask> tasks, ActivityId id) {
    return Optional.ofNullable(tasks.get(id))
        .orElseThrow(() -> new IllegalArgumentException("no task for activity '%s'".formatted(id)));
  }

  private enum Arrival {
    ARRIVED,
    OPEN,
    NEVER
  }
}
