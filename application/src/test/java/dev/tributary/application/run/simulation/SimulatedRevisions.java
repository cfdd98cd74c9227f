package dev.tributary.application.run.simulation;

import dev.tributary.application.run.command.StartableWorkflows;
import dev.tributary.domain.workflow.RevisionId;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.domain.workflow.WorkflowName;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The second revision of the workflow of a schedule. */
final class SimulatedRevisions implements StartableWorkflows {
  static final int NEWER = 2;

  private final WorkflowDefinition newer;

  SimulatedRevisions(WorkflowDefinition newer) {
    this.newer = newer;
  }

  @Override
  public Startable startable(WorkflowName workflow, Optional<Integer> number) {
    return new Startable(
        new RevisionId(new UUID(0, number.orElseThrow())), number.orElseThrow(), newer);
  }

  @Override
  public Map<WorkflowName, NewestRevision> newest(Collection<WorkflowName> workflows) {
    throw new UnsupportedOperationException("nothing is scheduled");
  }

  @Override
  public WorkflowDefinition definition(RevisionId revision) {
    throw new UnsupportedOperationException("runs in memory hold their definition");
  }
}
