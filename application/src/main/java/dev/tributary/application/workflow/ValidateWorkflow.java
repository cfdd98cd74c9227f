package dev.tributary.application.workflow;

import dev.tributary.domain.problem.Problem;
import dev.tributary.domain.workflow.DefinitionLimits;
import dev.tributary.domain.workflow.Kinds;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.domain.workflow.WorkflowRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Finds all problems that prevent a workflow from running. */
@ApplicationScoped
public class ValidateWorkflow {
  private final Kinds kinds;
  private final DefinitionLimits limits;

  public ValidateWorkflow(Kinds kinds, DefinitionLimits limits) {
    this.kinds = kinds;
    this.limits = limits;
  }

  /** The problems of {@code workflow}, as many as one validation reports. */
  public List<Problem> validate(WorkflowDefinition workflow) {
    return cut(all(workflow));
  }

  /** The problems of {@code workflow}, however many. */
  public List<Problem> all(WorkflowDefinition workflow) {
    return WorkflowRules.check(workflow, kinds);
  }

  /** As many of {@code problems} as one validation reports. */
  public List<Problem> cut(List<Problem> problems) {
    return limits.cut(problems);
  }
}
