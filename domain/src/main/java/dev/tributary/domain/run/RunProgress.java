package dev.tributary.domain.run;

import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.workflow.Transition;
import dev.tributary.domain.workflow.WorkflowDefinition;
import java.util.EnumSet;
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
    return new NextSteps(
        List.copyOf(ready),
        List.copyOf(leftOut),
        leftOut.stream().filter(this::reachedInVain).toList(),
        List.of(),
        end());
  }

  private boolean isUndecided(ActivityId id) {
    return state(id) == TaskState.PENDING && !ready.contains(id) && !leftOut.contains(id);
  }

  private boolean decide(Activity activity) {
    Set<Arrival> transitions = transitions(activity.id());
    if (lost(activity, transitions)) {
      return leftOut.add(activity.id());
    }
    return !transitions.contains(Arrival.OPEN) && ready.add(activity.id());
  }

  private static boolean lost(Activity activity, Set<Arrival> transitions) {
    return activity.settings().needsEveryInput()
        ? transitions.contains(Arrival.NEVER)
        : transitions.equals(EnumSet.of(Arrival.NEVER));
  }

  private boolean reachedInVain(ActivityId id) {
    return !transitions(id).equals(EnumSet.of(Arrival.NEVER));
  }

  private Set<Arrival> transitions(ActivityId id) {
    Set<Arrival> transitions = EnumSet.noneOf(Arrival.class);
    definition.into(id).forEach(transition -> transitions.add(stateOf(transition)));
    return transitions;
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
