package dev.tributary.domain.activity.subworkflow;

import dev.tributary.domain.activity.ActivitySettings;
import dev.tributary.domain.activity.Argument;
import dev.tributary.domain.value.ValueType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A run of another workflow that is started and awaited.
 *
 * @param workflow its name; the newest revision at that time is taken
 * @param arguments the parameters of its start
 * @param returned the event variables that are taken over from its end
 */
public record SubWorkflowSettings(
    String workflow, List<Argument> arguments, List<Returned> returned)
    implements ActivitySettings {
  /** The id of the kind. */
  public static final String KIND = "subWorkflow";

  /** An event variable of the other workflow, and the type that it has here. */
  public record Returned(String name, ValueType type) {}

  public SubWorkflowSettings {
    arguments = List.copyOf(arguments);
    returned = List.copyOf(returned);
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Optional<String> calledWorkflow() {
    return Optional.of(workflow);
  }

  @Override
  public Map<String, ValueType> variables() {
    Map<String, ValueType> variables = new LinkedHashMap<>();
    returned.forEach(variable -> variables.putIfAbsent(variable.name(), variable.type()));
    return variables;
  }
}
