package dev.tributary.application.workflow;

import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.ActivitySettings;
import dev.tributary.domain.activity.ExecutionOptions;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.activity.end.EndSettings;
import dev.tributary.domain.activity.start.StartSettings;
import dev.tributary.domain.value.Parameter;
import dev.tributary.domain.workflow.Transition;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.domain.workflow.WorkflowName;
import dev.tributary.domain.workflow.WorkflowOptions;
import java.util.List;
import java.util.Optional;

/** Definitions for tests. */
public final class Definitions {
  private Definitions() {}

  /** A valid workflow: a start with a transition to an end. */
  public static WorkflowDefinition valid(String name, String label) {
    return of(
        name,
        label,
        List.of(),
        List.of(activity("start1", new StartSettings()), activity("end1", new EndSettings())),
        transition("start1", "end1"));
  }

  /** A valid workflow with these parameters. */
  public static WorkflowDefinition with(String name, Parameter... parameters) {
    WorkflowDefinition plain = valid(name, name);
    return of(
        name,
        name,
        List.of(parameters),
        plain.activities(),
        plain.transitions().toArray(Transition[]::new));
  }

  /** A workflow that cannot be published: it has no activities. */
  public static WorkflowDefinition invalid(String name) {
    return of(name, "without activities", List.of(), List.of());
  }

  /** Activities and what connects them. */
  public static WorkflowDefinition of(
      String name, List<Activity> activities, Transition... transitions) {
    return of(name, name, List.of(), activities, transitions);
  }

  /** An activity labelled by its id. */
  public static Activity activity(String id, ActivitySettings settings) {
    return new Activity(
        new ActivityId(id), id, settings, ExecutionOptions.DEFAULT, Optional.empty());
  }

  /** From the main outlet of one activity to another one. */
  public static Transition transition(String from, String to) {
    return new Transition(new ActivityId(from), Outlet.OUT, new ActivityId(to));
  }

  private static WorkflowDefinition of(
      String name,
      String label,
      List<Parameter> parameters,
      List<Activity> activities,
      Transition... transitions) {
    return new WorkflowDefinition(
        new WorkflowName(name),
        label,
        "",
        WorkflowOptions.DEFAULT,
        parameters,
        activities,
        List.of(transitions));
  }
}
