package dev.tributary.domain.activity;

import dev.tributary.domain.run.Variables;
import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.workflow.Activity;
import dev.tributary.domain.workflow.ActivityId;
import dev.tributary.domain.workflow.Outlet;
import dev.tributary.domain.workflow.Parameter;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.domain.worktable.WorkTableStructure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where an activity stands in its workflow, as far as it can be told before a run. */
public record ActivityPlace(WorkflowDefinition workflow, Activity activity, List<Inbound> inbound) {

  /**
   * An arrow that reaches the activity.
   *
   * @param structure what it carries; empty when it carries nothing or it cannot be told yet
   */
  public record Inbound(ActivityId from, Outlet outlet, Optional<WorkTableStructure> structure) {}

  public ActivityPlace {
    inbound = List.copyOf(inbound);
  }

  /** The path of one of its settings, for problems: {@code activities[query1].settings.where}. */
  public String path(String setting) {
    return "activities[%s].settings.%s".formatted(activity.id(), setting);
  }

  /** The inbound arrow whose rows come from {@code from}. */
  public Optional<Inbound> inbound(ActivityId from) {
    return inbound.stream().filter(transition -> transition.from().equals(from)).findFirst();
  }

  /** The event variables that a start of this workflow declares. */
  public List<Parameter> parameters() {
    return workflow.parameters();
  }

  /** The event variables that can be read here, with their types. */
  public Map<String, ValueType> variables() {
    Map<String, ValueType> types = new LinkedHashMap<>();
    types.put(Variables.RECORD_COUNT, ValueType.INTEGER);
    parameters().forEach(parameter -> types.put(parameter.name(), parameter.type()));
    return types;
  }
}
