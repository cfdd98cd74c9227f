package dev.tributary.domain.workflow;

import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.value.Parameter;
import dev.tributary.domain.value.Variables;
import dev.tributary.domain.value.Variables.Variable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The parameters of a start: those of the workflow and those of the activities that the run begins
 * with. The variables of all other activities exist from the start, with their defaults or without
 * a value.
 */
public final class StartParameters {
  private StartParameters() {}

  /**
   * What a start may give.
   *
   * @param trigger the activity that starts the run; without one it begins with all triggers
   */
  public static List<Parameter> of(WorkflowDefinition workflow, Optional<ActivityId> trigger) {
    Map<String, Parameter> byName = new LinkedHashMap<>();
    Stream.concat(
            workflow.parameters().stream(),
            workflow.activities().stream()
                .filter(activity -> begins(workflow, activity, trigger))
                .flatMap(activity -> activity.settings().parameters().stream()))
        .forEach(parameter -> byName.putIfAbsent(parameter.name(), parameter));
    return List.copyOf(byName.values());
  }

  /**
   * The variables that a run begins with.
   *
   * @throws dev.tributary.domain.problem.Refused when a value is unknown, missing or of another
   *     type
   */
  public static Variables values(
      WorkflowDefinition workflow, Optional<ActivityId> trigger, Map<String, Object> given) {
    return unset(workflow).overlaidWith(ParameterValues.of(of(workflow, trigger), given));
  }

  /** The variables of activities, without what a signal gives them. */
  private static Variables unset(WorkflowDefinition workflow) {
    Variables variables = Variables.NONE;
    for (Activity activity : workflow.activities()) {
      for (Parameter parameter : activity.settings().parameters()) {
        variables =
            variables.with(
                parameter.name(),
                new Variable(
                    parameter.type(),
                    parameter
                        .defaultValue()
                        .map(value -> ParameterValues.typed(parameter.type(), value))));
      }
    }
    return variables;
  }

  private static boolean begins(
      WorkflowDefinition workflow, Activity activity, Optional<ActivityId> trigger) {
    return workflow.into(activity.id()).isEmpty()
        && trigger.map(activity.id()::equals).orElse(true);
  }
}
