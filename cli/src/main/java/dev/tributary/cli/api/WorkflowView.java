package dev.tributary.cli.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A workflow, as far as a start needs to know it. */
public record WorkflowView(Definition definition) {
  /** The published definition; absent lists are empty. */
  public record Definition(
      @Nullable List<Parameter> parameters, @Nullable List<Activity> activities) {}

  /** An event variable that a start may give. */
  public record Parameter(String name, String type) {}

  /** An activity and what it is called. */
  public record Activity(String id, @Nullable String label) {}

  /** The type of each parameter by its name: {@code integer}. */
  public Map<String, String> parameterTypes() {
    return Optional.ofNullable(definition.parameters()).orElse(List.of()).stream()
        .collect(Collectors.toMap(Parameter::name, Parameter::type));
  }

  /** What the activity is called; its id where it has no label. */
  public String label(String id) {
    return Optional.ofNullable(definition.activities()).orElse(List.of()).stream()
        .filter(activity -> activity.id().equals(id))
        .flatMap(activity -> Optional.ofNullable(activity.label()).stream())
        .findFirst()
        .orElse(id);
  }
}
