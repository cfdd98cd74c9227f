package dev.tributary.domain.workflow.edit;

import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.ActivitySettings;
import dev.tributary.domain.activity.ExecutionOptions;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.activity.Position;
import dev.tributary.domain.workflow.Transition;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.domain.workflow.WorkflowName;
import dev.tributary.domain.workflow.WorkflowOptions;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Makes workflows, and their parts, for tests of edits and layouts. */
public final class EditedWorkflow {
  private EditedWorkflow() {}

  public static WorkflowDefinition of(List<Activity> activities, Transition... transitions) {
    return new WorkflowDefinition(
        new WorkflowName("edited"),
        "Edited",
        "",
        WorkflowOptions.DEFAULT,
        List.of(),
        activities,
        Arrays.asList(transitions));
  }

  public static Activity activity(String id, ActivitySettings settings) {
    return new Activity(id(id), id, settings, ExecutionOptions.DEFAULT, Optional.empty());
  }

  public static Activity activity(String id, ActivitySettings settings, int x, int y) {
    return activity(id, settings).withPosition(Optional.of(new Position(x, y)));
  }

  public static Transition transition(String from, String to) {
    return transition(from, "out", to);
  }

  public static Transition transition(String from, String outlet, String to) {
    return new Transition(id(from), new Outlet(outlet), id(to));
  }

  public static ActivityId id(String value) {
    return new ActivityId(value);
  }
}
