package dev.tributary.webapp.console.workflow;

import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.workflow.Transition;
import dev.tributary.domain.workflow.WorkflowName;
import dev.tributary.webapp.console.diagram.DiagramOverlay;
import java.util.Optional;

/**
 * The bare drawing: a click on an activity shows its settings.
 *
 * @param editable whether they are shown as a form
 */
record WorkflowOverlay(WorkflowName workflow, Optional<ActivityId> activity, boolean editable)
    implements DiagramOverlay {
  @Override
  public Mark mark(ActivityId any) {
    return Mark.NONE;
  }

  @Override
  public Flow flow(Transition transition) {
    return Flow.NONE;
  }

  @Override
  public String href(ActivityId id) {
    String form =
        editable ? "/console/workflows/%s/activities/%s" : "/console/workflows/%s?activity=%s";
    return form.formatted(workflow, id);
  }

  @Override
  public boolean selected(ActivityId id) {
    return activity.filter(id::equals).isPresent();
  }
}
