package dev.tributary.adapters.out.postgres.run;

import dev.tributary.application.run.command.StartableWorkflows;
import dev.tributary.domain.workflow.RevisionId;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.domain.workflow.WorkflowName;
import java.util.Optional;

/** One definition, and how often it was asked for. */
final class CountingWorkflows implements StartableWorkflows {
  private final WorkflowDefinition definition;
  private int readings;

  CountingWorkflows(WorkflowDefinition definition) {
    this.definition = definition;
  }

  int readings() {
    return readings;
  }

  @Override
  public Startable startable(WorkflowName workflow, Optional<Integer> revision) {
    throw new UnsupportedOperationException("the run was started before");
  }

  @Override
  public WorkflowDefinition definition(RevisionId revision) {
    readings++;
    return definition;
  }
}
