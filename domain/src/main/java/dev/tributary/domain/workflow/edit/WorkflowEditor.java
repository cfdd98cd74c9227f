package dev.tributary.domain.workflow.edit;

import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.problem.Problem;
import dev.tributary.domain.workflow.Kinds;
import dev.tributary.domain.workflow.Transition;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.domain.workflow.WorkflowErrorCode;
import dev.tributary.domain.workflow.edit.WorkflowEdit.AddActivity;
import dev.tributary.domain.workflow.edit.WorkflowEdit.Link;
import dev.tributary.domain.workflow.edit.WorkflowEdit.MoveActivity;
import dev.tributary.domain.workflow.edit.WorkflowEdit.RemoveActivity;
import dev.tributary.domain.workflow.edit.WorkflowEdit.RenameActivity;
import dev.tributary.domain.workflow.edit.WorkflowEdit.ReplaceOptions;
import dev.tributary.domain.workflow.edit.WorkflowEdit.ReplaceSettings;
import dev.tributary.domain.workflow.edit.WorkflowEdit.ReplaceWorkflowSettings;
import dev.tributary.domain.workflow.edit.WorkflowEdit.Unlink;
import dev.tributary.domain.workflow.layout.WorkflowLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Applies edits to a workflow. An edit changes nothing but what it names. */
public final class WorkflowEditor {
  private final Kinds kinds;
  private final List<Problem> problems = new ArrayList<>();
  private WorkflowDefinition workflow;

  private WorkflowEditor(WorkflowDefinition workflow, Kinds kinds) {
    this.workflow = workflow;
    this.kinds = kinds;
  }

  /** Applies {@code edits} in their order, or none of them when one of them has a problem. */
  public static EditResult apply(
      WorkflowDefinition workflow, List<WorkflowEdit> edits, Kinds kinds) {
    WorkflowEditor editor = new WorkflowEditor(workflow, kinds);
    for (int i = 0; i < edits.size(); i++) {
      editor.apply(edits.get(i), "edits[%d]".formatted(i));
    }
    return editor.problems.isEmpty()
        ? new EditResult.Applied(editor.workflow)
        : new EditResult.Rejected(List.copyOf(editor.problems));
  }

  private void apply(WorkflowEdit edit, String place) {
    switch (edit) {
      case AddActivity(var activity, var near) -> add(activity, near, place);
      case RemoveActivity(var id) -> remove(id, place);
      case MoveActivity(var id, var to) -> change(id, place, old -> old.withPosition(to));
      case RenameActivity(var id, var label) -> change(id, place, old -> old.withLabel(label));
      case ReplaceSettings(var id, var settings) ->
          change(id, place, old -> old.withSettings(settings));
      case ReplaceOptions(var id, var options) ->
          change(id, place, old -> old.withOptions(options));
      case Link(var transition) -> link(transition, place);
      case Unlink(var transition) -> unlink(transition);
      case ReplaceWorkflowSettings settings -> replace(settings);
    }
  }

  private void add(Activity activity, Optional<ActivityId> near, String place) {
    if (workflow.activity(activity.id()).isPresent()) {
      report(place + ".activity.id", WorkflowErrorCode.DUPLICATE_ACTIVITY, activity.id().value());
      return;
    }
    Optional<Activity> before = near.flatMap(id -> find(id, place + ".near"));
    if (near.isPresent() && before.isEmpty()) {
      return;
    }
    Activity placed =
        activity.position().isPresent()
            ? activity
            : activity.withPosition(near.flatMap(id -> WorkflowLayout.beside(workflow, id)));
    List<Activity> activities = new ArrayList<>(workflow.activities());
    activities.add(
        before.map(each -> activities.indexOf(each) + 1).orElse(activities.size()), placed);
    workflow = workflow.withActivities(activities);
  }

  private void remove(ActivityId id, String place) {
    find(id, place + ".id")
        .ifPresent(
            removed -> {
              List<Activity> activities = new ArrayList<>(workflow.activities());
              activities.remove(removed);
              workflow = workflow.withActivities(activities);
              if (workflow.activity(id).isEmpty()) {
                workflow =
                    workflow.withTransitions(
                        workflow.transitions().stream()
                            .filter(each -> !each.from().equals(id) && !each.to().equals(id))
                            .toList());
              }
            });
  }

  private void change(ActivityId id, String place, UnaryOperator<Activity> change) {
    find(id, place + ".id")
        .ifPresent(
            old -> {
              List<Activity> activities = new ArrayList<>(workflow.activities());
              activities.set(activities.indexOf(old), change.apply(old));
              workflow = workflow.withActivities(activities);
            });
  }

  private void link(Transition transition, String place) {
    Optional<Activity> from = find(transition.from(), place + ".from");
    Optional<Activity> to = find(transition.to(), place + ".to");
    boolean leaves = from.isPresent() && hasOutlet(from.get(), transition.outlet(), place);
    boolean arrives = to.isPresent() && hasInlet(to.get(), place);
    if (leaves && arrives && !workflow.transitions().contains(transition)) {
      List<Transition> transitions = new ArrayList<>(workflow.transitions());
      transitions.add(transition);
      workflow = workflow.withTransitions(transitions);
    }
  }

  private void unlink(Transition transition) {
    List<Transition> transitions = new ArrayList<>(workflow.transitions());
    transitions.remove(transition);
    workflow = workflow.withTransitions(transitions);
  }

  private void replace(ReplaceWorkflowSettings settings) {
    workflow =
        new WorkflowDefinition(
            workflow.name(),
            settings.label(),
            settings.description(),
            settings.options(),
            settings.parameters(),
            workflow.activities(),
            workflow.transitions());
  }

  private boolean hasOutlet(Activity from, Outlet outlet, String place) {
    List<Outlet> outlets = kinds.outlets(from);
    if (outlets.contains(outlet)) {
      return true;
    }
    report(
        place + ".outlet",
        WorkflowErrorCode.UNKNOWN_OUTLET,
        from.id().value(),
        outlet.name(),
        Outlet.names(outlets));
    return false;
  }

  /** Transitions above the maximum of an inlet may stand in a draft until it is published. */
  private boolean hasInlet(Activity to, String place) {
    if (kinds.inlets(to).maximum() > 0) {
      return true;
    }
    report(
        place + ".to",
        WorkflowErrorCode.TOO_MANY_INPUTS,
        to.id().value(),
        workflow.into(to.id()).size() + 1,
        0);
    return false;
  }

  private Optional<Activity> find(ActivityId id, String place) {
    Optional<Activity> found = workflow.activity(id);
    if (found.isEmpty()) {
      report(place, WorkflowErrorCode.NO_SUCH_ACTIVITY, id.value());
    }
    return found;
  }

  private void report(String place, WorkflowErrorCode code, Object... arguments) {
    problems.add(Problem.error(place, code, arguments));
  }
}
