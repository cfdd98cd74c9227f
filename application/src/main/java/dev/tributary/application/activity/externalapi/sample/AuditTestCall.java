package dev.tributary.application.activity.externalapi.sample;

import dev.tributary.application.access.audit.AuditRecorder;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.workflow.WorkflowName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;

/** Records the actor of a test call, which may have effects at the API. */
@ApplicationScoped
public class AuditTestCall {
  private final AuditRecorder changes;

  public AuditTestCall(AuditRecorder changes) {
    this.changes = changes;
  }

  /**
   * @param url as people may see it
   */
  @Transactional
  public void sending(WorkflowName workflow, ActivityId activity, String url) {
    changes.record(
        "tested",
        "workflow",
        workflow.value(),
        Map.of(),
        Map.of("activity", activity.value(), "url", url));
  }
}
