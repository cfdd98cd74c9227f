package dev.tributary.webapp.console.workflow;

import dev.tributary.domain.workflow.ActivityId;
import dev.tributary.domain.workflow.Transition;
import dev.tributary.domain.workflow.WorkflowName;
import dev.tributary.webapp.console.diagram.DiagramOverlay;
import java.util.Optional;

/** The bare drawing: a click on an activity shows its settings. */
record WorkflowOverlay(WorkflowName workflow, Optional<ActivityId> activity)
    implements DiagramOverlay {
  @Override
  public Mark mark(ActivityId any) {
    return Mark.NONE;
  }

  @Override
  public Flow flow(Transition arrow) {
    return Flow.NONE;
  }

  @Override
  public String href(ActivityId id) {
    return "/console/workflows/%s?activity=%s".formatted(workflow, id);
  }

  @Override
  public boolean selected(ActivityId id) {
    return activity.filter(id::equals).isPresent();
  }
}
