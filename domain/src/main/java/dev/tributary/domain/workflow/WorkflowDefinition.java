package dev.tributary.domain.workflow;

import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.ActivityPlace;
import dev.tributary.domain.activity.ActivityPlace.Surroundings;
import dev.tributary.domain.activity.DeclaredVariables;
import dev.tributary.domain.value.Parameter;
import dev.tributary.domain.value.ValueType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A whole workflow as its author wrote it. It may be incomplete: validation reports what is
 * missing.
 */
public record WorkflowDefinition(
    WorkflowName name,
    String label,
    String description,
    WorkflowOptions options,
    List<Parameter> parameters,
    List<Activity> activities,
    List<Transition> transitions) {

  public WorkflowDefinition {
    parameters = List.copyOf(parameters);
    activities = List.copyOf(activities);
    transitions = List.copyOf(transitions);
  }

  public Optional<Activity> activity(ActivityId id) {
    return activities.stream().filter(activity -> activity.id().equals(id)).findFirst();
  }

  /** The transitions that end at {@code id}, in the order they were written. */
  public List<Transition> into(ActivityId id) {
    return transitions.stream().filter(transition -> transition.to().equals(id)).toList();
  }

  /** The transitions that begin at {@code id}, in the order they were written. */
  public List<Transition> outOf(ActivityId id) {
    return transitions.stream().filter(transition -> transition.from().equals(id)).toList();
  }

  /** The event variables that its expressions and texts can read, with their types. */
  public Map<String, ValueType> variables() {
    return DeclaredVariables.of(activities, parameters);
  }

  /** Whether {@code activity} starts runs itself. */
  public boolean isTrigger(Activity activity) {
    return activity.settings().starts().isPresent() && into(activity.id()).isEmpty();
  }

  /** Whether its runs are counted while they are at work. */
  public boolean countsRuns() {
    return options
        .limits()
        .count(
            activities.stream()
                .filter(this::isTrigger)
                .flatMap(trigger -> trigger.settings().starts().stream()));
  }

  public WorkflowDefinition withActivities(List<Activity> others) {
    return new WorkflowDefinition(
        name, label, description, options, parameters, others, transitions);
  }

  public WorkflowDefinition withTransitions(List<Transition> others) {
    return new WorkflowDefinition(
        name, label, description, options, parameters, activities, others);
  }

  /** The kind with the lowest number that gives an id which no activity has: {@code query2}. */
  public ActivityId freeId(String kind) {
    return IntStream.iterate(1, number -> number + 1)
        .mapToObj(number -> new ActivityId(kind + number))
        .filter(id -> activity(id).isEmpty())
        .findFirst()
        .orElseThrow();
  }

  /** The place of one of the activities, with the transitions that reach it. */
  public ActivityPlace place(Activity activity, List<ActivityPlace.Inbound> inbound) {
    return new ActivityPlace(
        new Surroundings(activities, parameters, options.zone(), options.limits()),
        activity,
        inbound);
  }
}
