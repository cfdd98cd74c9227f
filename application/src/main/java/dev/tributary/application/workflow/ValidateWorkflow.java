package dev.tributary.application.workflow;

import dev.tributary.domain.problem.Problem;
import dev.tributary.domain.workflow.DefinitionLimits;
import dev.tributary.domain.workflow.Kinds;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.domain.workflow.WorkflowRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/** Finds all problems that prevent a workflow from running. */
@ApplicationScoped
public class ValidateWorkflow {
  private final Kinds kinds;
  private final DefinitionLimits limits;
  private final CalledWorkflows called;

  public ValidateWorkflow(Kinds kinds, DefinitionLimits limits, CalledWorkflows called) {
    this.kinds = kinds;
    this.limits = limits;
    this.called = called;
  }

  /** The problems of {@code workflow}, as many as one validation reports. */
  public List<Problem> validate(WorkflowDefinition workflow) {
    return cut(all(workflow));
  }

  /** The problems of {@code workflow}, however many. */
  public List<Problem> all(WorkflowDefinition workflow) {
    return Stream.of(
            WorkflowRules.check(workflow, kinds), called.problems(workflow), limits.prose(workflow))
        .flatMap(List::stream)
        .toList();
  }

  /** As many of {@code problems} as one validation reports. */
  public List<Problem> cut(List<Problem> problems) {
    return limits.cut(problems);
  }
}
