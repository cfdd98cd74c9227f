package dev.tributary.adapters.out.postgres.run;

import dev.tributary.application.run.command.StartableWorkflows;
import dev.tributary.domain.workflow.RevisionId;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.domain.workflow.WorkflowName;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** The definition of every revision. */
final class OneWorkflow implements StartableWorkflows {
  private final WorkflowDefinition definition;

  OneWorkflow(WorkflowDefinition definition) {
    this.definition = definition;
  }

  @Override
  public Startable startable(WorkflowName workflow, Optional<Integer> revision) {
    throw new UnsupportedOperationException("the run was started before");
  }

  @Override
  public Map<WorkflowName, NewestRevision> newest(Collection<WorkflowName> workflows) {
    throw new UnsupportedOperationException("the run was started before");
  }

  @Override
  public WorkflowDefinition definition(RevisionId revision) {
    return definition;
  }
}
