package dev.tributary.application.activity.email;

import dev.tributary.application.access.audit.AuditRecorder;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.workflow.WorkflowName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;

/** Records the sender and the address of a test message, which holds a profile's values. */
@ApplicationScoped
public class AuditTestMessage {
  private final AuditRecorder changes;

  public AuditTestMessage(AuditRecorder changes) {
    this.changes = changes;
  }

  @Transactional
  public void sending(WorkflowName workflow, ActivityId activity, String to) {
    changes.record(
        "tested",
        "workflow",
        workflow.value(),
        Map.of(),
        Map.of("activity", activity.value(), "to", to));
  }
}
