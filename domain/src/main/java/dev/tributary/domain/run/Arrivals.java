package dev.tributary.domain.run;

import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.ActivityOutcome.Output;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.value.Variables;
import dev.tributary.domain.workflow.Transition;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.domain.workflow.WorkflowGraph;
import dev.tributary.domain.worktable.WorkTable;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the transitions of a run have carried to its activities.
 *
 * @param tasks the newest activation of each activity
 * @param parameters what arrives where no transition leads to
 */
record Arrivals(
    WorkflowDefinition definition, Map<ActivityId, ActivityTask> tasks, Variables parameters) {

  /**
   * The transitions over which something has reached {@code activity}, in the definition's order.
   */
  List<Transition> at(ActivityId activity) {
    return definition.into(activity).stream()
        .filter(transition -> RunProgress.arrived(transition, tasks))
        .toList();
  }

  /** What arrives, merged where several transitions have carried something. */
  Variables variables(ActivityId activity) {
    List<Transition> inputs = mainFirst(activity);
    return merged(
        inputs.stream().map(Transition::from).toList(),
        inputs.stream().map(this::carried).toList());
  }

  /** What the ends of the branches hold, merged: the activities from which nothing has gone on. */
  Variables atTheEnds() {
    List<ActivityTask> ends =
        definition.activities().stream()
            .map(activity -> task(activity.id()))
            .filter(this::isEnd)
            .toList();
    return merged(
        ends.stream().map(ActivityTask::activity).toList(),
        ends.stream().map(ActivityTask::variables).toList());
  }

  private boolean isEnd(ActivityTask task) {
    return task.state().ended()
        && task.state() != TaskState.NOT_EXECUTED
        && definition.outOf(task.activity()).stream()
            .noneMatch(transition -> RunProgress.arrived(transition, tasks));
  }

  private Variables merged(List<ActivityId> from, List<Variables> carried) {
    return switch (carried.size()) {
      case 0 -> parameters;
      case 1 -> carried.getFirst();
      default -> new VariableMerge(lastCommon(from)).merged(carried);
    };
  }

  /**
   * The rows of the main input as the main output; where none is named, the first rows. An activity
   * that they do not reach passes on none.
   */
  List<Output> passedOn(ActivityId activity) {
    String main = mainInput(activity);
    Optional<WorkTable> rows =
        at(activity).stream()
            .filter(each -> main.isBlank() || main.equals(each.from().value()))
            .flatMap(each -> output(each).flatMap(Output::table).stream())
            .findFirst();
    return List.of(new Output(Outlet.OUT, rows));
  }

  /** The variables of the last activity over which all that comes from {@code from} has come. */
  private Variables lastCommon(List<ActivityId> from) {
    Set<ActivityId> shared =
        from.stream().map(this::upstream).reduce(Arrivals::common).orElseThrow();
    return new WorkflowGraph(definition)
        .order().reversed().stream()
            .map(Activity::id)
            .filter(shared::contains)
            .findFirst()
            .map(last -> task(last).variables())
            .orElse(parameters);
  }

  /** {@code activity}, and what has led to it. */
  private Set<ActivityId> upstream(ActivityId activity) {
    Set<ActivityId> reached = new HashSet<>(Set.of(activity));
    Deque<ActivityId> open = new ArrayDeque<>(reached);
    while (!open.isEmpty()) {
      at(open.remove()).stream().map(Transition::from).filter(reached::add).forEach(open::add);
    }
    return reached;
  }

  private static Set<ActivityId> common(Set<ActivityId> some, Set<ActivityId> others) {
    Set<ActivityId> common = new HashSet<>(some);
    common.retainAll(others);
    return common;
  }

  private List<Transition> mainFirst(ActivityId activity) {
    String main = mainInput(activity);
    return at(activity).stream()
        .sorted(Comparator.comparing(each -> !main.equals(each.from().value())))
        .toList();
  }

  private String mainInput(ActivityId activity) {
    return definition.activity(activity).map(found -> found.settings().mainInput()).orElse("");
  }

  private Variables carried(Transition transition) {
    Variables variables = from(transition).variables();
    return output(transition)
        .filter(output -> output.table().isPresent())
        .map(
            output ->
                variables.with(Variables.RECORD_COUNT, Variables.Variable.integer(output.rows())))
        .orElse(variables);
  }

  private Optional<Output> output(Transition transition) {
    return from(transition).output(transition.outlet());
  }

  private ActivityTask from(Transition transition) {
    return task(transition.from());
  }

  private ActivityTask task(ActivityId activity) {
    return Optional.ofNullable(tasks.get(activity))
        .orElseThrow(() -> new IllegalArgumentException("no task of '%s'".formatted(activity)));
  }
}
