package dev.tributary.webapp.console.editor;

import dev.tributary.application.workflow.SaveRequest;
import dev.tributary.application.workflow.SaveWorkflow;
import dev.tributary.domain.activity.ActivitySettings;
import dev.tributary.domain.activity.end.EndSettings;
import dev.tributary.domain.activity.start.StartSettings;
import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.text.Trimming;
import dev.tributary.domain.workflow.Activity;
import dev.tributary.domain.workflow.ActivityId;
import dev.tributary.domain.workflow.DefinitionCode;
import dev.tributary.domain.workflow.ExecutionOptions;
import dev.tributary.domain.workflow.Outlet;
import dev.tributary.domain.workflow.Transition;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.domain.workflow.WorkflowName;
import dev.tributary.domain.workflow.WorkflowOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Begins a workflow: a draft that only starts and ends. */
@ApplicationScoped
class NewWorkflow {
  private final SaveWorkflow saveWorkflow;

  NewWorkflow(SaveWorkflow saveWorkflow) {
    this.saveWorkflow = saveWorkflow;
  }

  /**
   * @throws Refused when {@code typed} is no name
   * @throws dev.tributary.domain.problem.Conflict when it is taken
   */
  WorkflowName create(String typed, String label) {
    if (!WorkflowName.isValid(typed)) {
      throw new Refused(DefinitionCode.BAD_NAME, typed);
    }
    WorkflowName name = new WorkflowName(typed);
    Activity start = activity("start1", new StartSettings());
    Activity end = activity("end1", new EndSettings());
    WorkflowDefinition definition =
        new WorkflowDefinition(
            name,
            Trimming.isBlank(label) ? typed : Trimming.both(label),
            "",
            WorkflowOptions.DEFAULT,
            List.of(),
            List.of(start, end),
            List.of(new Transition(start.id(), Outlet.OUT, end.id())));
    saveWorkflow.save(new SaveRequest(definition, OptionalLong.empty(), true));
    return name;
  }

  private static Activity activity(String id, ActivitySettings settings) {
    return new Activity(
        new ActivityId(id), id, settings, ExecutionOptions.DEFAULT, Optional.empty());
  }
}
