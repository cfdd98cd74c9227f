package dev.tributary.cli.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A workflow, as far as a start needs to know it. */
public record WorkflowView(Definition definition) {
  /** The published definition; absent lists are empty. */
  public record Definition(
      @Nullable List<Parameter> parameters, @Nullable List<Activity> activities) {}

  /** An event variable that a start may give. */
  public record Parameter(String name, @Nullable String type) {
    private String typeName() {
      return Objects.requireNonNullElse(type, "text");
    }
  }

  /** An activity and what it is called. */
  public record Activity(String id, @Nullable String label, @Nullable Settings settings) {}

  /** The settings of an activity that takes signals; of others nothing is read. */
  public record Settings(@Nullable List<Parameter> parameters) {}

  /** The type of each parameter by its name: {@code integer}. */
  public Map<String, String> parameterTypes() {
    return types(definition.parameters());
  }

  /** As {@link #parameterTypes}, with those that a signal to the activity gives. */
  public Map<String, String> signalTypes(String activity) {
    Map<String, String> types = new LinkedHashMap<>(parameterTypes());
    Optional.ofNullable(definition.activities()).orElse(List.of()).stream()
        .filter(each -> each.id().equals(activity))
        .flatMap(each -> Optional.ofNullable(each.settings()).stream())
        .forEach(settings -> types.putAll(types(settings.parameters())));
    return types;
  }

  private static Map<String, String> types(@Nullable List<Parameter> parameters) {
    return Optional.ofNullable(parameters).orElse(List.of()).stream()
        .collect(Collectors.toMap(Parameter::name, Parameter::typeName));
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
