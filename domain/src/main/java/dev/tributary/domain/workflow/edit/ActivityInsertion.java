package dev.tributary.domain.workflow.edit;

import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.activity.start.StartSettings;
import dev.tributary.domain.workflow.Kinds;
import dev.tributary.domain.workflow.Transition;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.domain.workflow.edit.WorkflowEdit.AddActivity;
import dev.tributary.domain.workflow.edit.WorkflowEdit.Link;
import dev.tributary.domain.workflow.edit.WorkflowEdit.RemoveActivity;
import dev.tributary.domain.workflow.edit.WorkflowEdit.Unlink;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Adds an activity in the place of a transition, so that it need not be linked by hand. */
public final class ActivityInsertion {
  private ActivityInsertion() {}

  /**
   * The edits that put {@code added} between the two activities of {@code place}, which is one of
   * {@code in}. What starts runs itself replaces a Start without rows. An activity that takes no
   * transition otherwise, or leads on by none or by several outlets, is only added: how it is
   * linked is its author's choice.
   */
  public static List<WorkflowEdit> into(
      Transition place, Activity added, WorkflowDefinition in, Kinds kinds) {
    List<WorkflowEdit> alone = List.of(new AddActivity(added, Optional.empty()));
    if (!kinds.outlets(added).contains(Outlet.OUT)) {
      return alone;
    }
    if (kinds.inlets(added).maximum() == 0) {
      return in.activity(place.from())
          .filter(from -> replaces(added, from))
          .map(start -> inPlaceOf(start, added, in))
          .orElse(alone);
    }
    return List.of(
        new AddActivity(added, Optional.of(place.from())),
        new Unlink(place),
        new Link(new Transition(place.from(), place.outlet(), added.id())),
        new Link(new Transition(added.id(), Outlet.OUT, place.to())));
  }

  private static boolean replaces(Activity added, Activity from) {
    return added.settings().starts().isPresent()
        && from.settings() instanceof StartSettings start
        && !start.receives();
  }

  private static List<WorkflowEdit> inPlaceOf(
      Activity start, Activity added, WorkflowDefinition in) {
    Stream<WorkflowEdit> replaced =
        Stream.of(
            new AddActivity(added.withPosition(start.position()), Optional.of(start.id())),
            new RemoveActivity(start.id()));
    Stream<WorkflowEdit> links =
        in.outOf(start.id()).stream()
            .map(leaving -> new Link(new Transition(added.id(), Outlet.OUT, leaving.to())));
    return Stream.concat(replaced, links).toList();
  }
}
