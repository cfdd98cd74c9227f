package dev.tributary.domain.activity;

import dev.tributary.domain.value.Parameter;
import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.value.Variables;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The event variables that expressions and texts of a workflow can read: those of its parameters
 * and those of its activities. One that is not set yet is null; a name that is not among them is an
 * error.
 */
public final class DeclaredVariables {
  private DeclaredVariables() {}

  /** Their types; a parameter's counts where an activity sets a variable of its name. */
  public static Map<String, ValueType> of(List<Activity> activities, List<Parameter> parameters) {
    Map<String, ValueType> types = new LinkedHashMap<>();
    types.put(Variables.RECORD_COUNT, ValueType.INTEGER);
    activities.forEach(activity -> types.putAll(activity.settings().variables()));
    Stream.concat(
            activities.stream().flatMap(each -> each.settings().parameters().stream()),
            parameters.stream())
        .forEach(parameter -> types.put(parameter.name(), parameter.type()));
    return types;
  }
}
