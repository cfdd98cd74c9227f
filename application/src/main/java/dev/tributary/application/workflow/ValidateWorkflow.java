package dev.tributary.application.workflow;

import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.domain.workflow.WorkflowProblem;
import dev.tributary.domain.workflow.WorkflowRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Tells everything that keeps a workflow from running. */
@ApplicationScoped
public class ValidateWorkflow {
  private final ActivityKinds kinds;

  public ValidateWorkflow(ActivityKinds kinds) {
    this.kinds = kinds;
  }

  public List<WorkflowProblem> validate(WorkflowDefinition workflow) {
    return WorkflowRules.check(workflow, kinds.kinds());
  }
}
