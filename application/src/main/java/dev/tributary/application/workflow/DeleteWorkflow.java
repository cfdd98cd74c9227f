package dev.tributary.application.workflow;

import dev.tributary.application.access.audit.AuditRecorder;
import dev.tributary.domain.problem.NotFound;
import dev.tributary.domain.workflow.Workflow;
import dev.tributary.domain.workflow.WorkflowErrorCode;
import dev.tributary.domain.workflow.WorkflowName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;

/** Takes a workflow out of the catalogue. Its runs stay, and go on with the revision they have. */
@ApplicationScoped
public class DeleteWorkflow {
  private final Workflows workflows;
  private final List<WorkflowEffects> effects;
  private final AuditRecorder changes;

  public DeleteWorkflow(Workflows workflows, List<WorkflowEffects> effects, AuditRecorder changes) {
    this.workflows = workflows;
    this.effects = effects;
    this.changes = changes;
  }

  /**
   * @param seen the version that the caller read
   * @throws dev.tributary.domain.problem.Conflict when it was changed meanwhile
   */
  @Transactional
  public void delete(WorkflowName name, long seen) {
    Workflow workflow =
        workflows
            .find(name)
            .orElseThrow(() -> new NotFound(WorkflowErrorCode.UNKNOWN_WORKFLOW, name.value()));
    workflow.expect(seen);
    workflows.remove(name, seen);
    effects.forEach(effect -> effect.deleted(name));
    changes.deleted(
        "workflow",
        name.value(),
        Map.of("version", workflow.version(), "revision", workflow.revision()));
  }
}
