package dev.tributary.domain.workflow.edit;

import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.workflow.Kinds;
import dev.tributary.domain.workflow.Transition;
import dev.tributary.domain.workflow.edit.WorkflowEdit.AddActivity;
import dev.tributary.domain.workflow.edit.WorkflowEdit.Link;
import dev.tributary.domain.workflow.edit.WorkflowEdit.Unlink;
import java.util.List;
import java.util.Optional;

/** Adds an activity in the place of a transition, so that it need not be linked by hand. */
public final class ActivityInsertion {
  private ActivityInsertion() {}

  /**
   * The edits that put {@code added} between the two activities of {@code place}. An activity that
   * takes no transition, or leads on by none or by several outlets, is only added: how it is linked
   * is its author's choice.
   */
  public static List<WorkflowEdit> into(Transition place, Activity added, Kinds kinds) {
    WorkflowEdit add = new AddActivity(added, Optional.empty());
    if (kinds.inlets(added).maximum() == 0 || !kinds.outlets(added).contains(Outlet.OUT)) {
      return List.of(add);
    }
    return List.of(
        add,
        new Unlink(place),
        new Link(new Transition(place.from(), place.outlet(), added.id())),
        new Link(new Transition(added.id(), Outlet.OUT, place.to())));
  }
}
