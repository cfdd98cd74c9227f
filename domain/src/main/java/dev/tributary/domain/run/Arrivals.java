package dev.tributary.domain.run;

import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.ActivityOutcome.Output;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.brake.UnfitRows;
import dev.tributary.domain.value.Variables;
import dev.tributary.domain.workflow.Transition;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.domain.worktable.WorkTable;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

  /**
   * Merged so that the main input's values win, then those of the first transition; of rows that do
   * not fit the largest share stays.
   */
  Variables variables(ActivityId activity) {
    List<Variables> carried = mainFirst(activity).reversed().stream().map(this::carried).toList();
    return carried.isEmpty()
        ? parameters
        : UnfitRows.largest(
            carried.stream().reduce(Variables.NONE, Variables::overlaidWith), carried);
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
    return Optional.ofNullable(tasks.get(transition.from()))
        .orElseThrow(
            () -> new IllegalArgumentException("no task of '%s'".formatted(transition.from())));
  }
}
