package dev.tributary.webapp.console.run;

import dev.tributary.application.run.history.RunReader.TaskView;
import dev.tributary.application.run.history.RunReader.TransitionView;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.workflow.Transition;
import dev.tributary.webapp.console.diagram.DiagramOverlay;
import dev.tributary.webapp.console.layout.Formats;
import dev.tributary.webapp.console.layout.StatusBadge;
import java.util.List;

/**
 * A run over the drawing of its workflow: the state of each activity, the rows on each transition.
 */
record RunOverlay(
    RunAddress address, List<TaskView> tasks, List<TransitionView> transitions, Formats formats)
    implements DiagramOverlay {

  @Override
  public Mark mark(ActivityId activity) {
    return tasks.stream()
        .filter(task -> task.activity().equals(activity))
        .findFirst()
        .map(RunStatusBadges::of)
        .map(RunOverlay::mark)
        .orElse(Mark.NONE);
  }

  @Override
  public Flow flow(Transition transition) {
    return transitions.stream()
        .filter(t -> t.from().equals(transition.from()) && t.outlet().equals(transition.outlet()))
        .filter(t -> t.to().contains(transition.to()))
        .findFirst()
        .map(this::flow)
        .orElse(Flow.NONE);
  }

  private Flow flow(TransitionView transition) {
    return transition.table().isEmpty()
        ? new Flow(true, "", "")
        : new Flow(
            true,
            formats.number(transition.rows()),
            address.select(transition.from(), transition.outlet()));
  }

  @Override
  public String href(ActivityId activity) {
    return address.select(activity);
  }

  @Override
  public boolean selected(ActivityId activity) {
    return address.activity().filter(activity::equals).isPresent();
  }

  private static Mark mark(StatusBadge badge) {
    return new Mark(badge.css(), badge.icon(), badge.word());
  }
}
