package dev.tributary.webapp.activity.subworkflow;

import dev.tributary.domain.activity.subworkflow.SubWorkflowSettings;
import dev.tributary.domain.problem.Message;
import dev.tributary.webapp.activity.ActivityPresentation;

/** How Sub-workflow is shown. */
class SubWorkflowPresentation implements ActivityPresentation<SubWorkflowSettings> {
  @Override
  public String icon() {
    return "workflow";
  }

  @Override
  public Message summary(SubWorkflowSettings settings) {
    return Message.of("sub-workflow-form.summary", settings.workflow());
  }
}
