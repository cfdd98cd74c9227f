package dev.tributary.application.notification.setup;

import dev.tributary.application.access.audit.AuditRecorder;
import dev.tributary.application.workflow.WorkflowEffects;
import dev.tributary.domain.message.EmailAddress;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.domain.workflow.WorkflowName;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A deleted workflow has no supervisors, so another one of its name begins without any. */
@ApplicationScoped
public class RemoveSupervisors implements WorkflowEffects {
  private final Supervisors supervisors;
  private final AuditRecorder changes;

  public RemoveSupervisors(Supervisors supervisors, AuditRecorder changes) {
    this.supervisors = supervisors;
    this.changes = changes;
  }

  /** Its supervisors stay. */
  @Override
  public void published(WorkflowName workflow, WorkflowDefinition definition) {}

  @Override
  public void deleted(WorkflowName workflow) {
    List<EmailAddress> before = supervisors.of(workflow);
    if (!before.isEmpty()) {
      supervisors.set(workflow, List.of());
      changes.record(
          "supervised",
          "workflow",
          workflow.value(),
          SetSupervisors.described(before),
          SetSupervisors.described(List.of()));
    }
  }
}
