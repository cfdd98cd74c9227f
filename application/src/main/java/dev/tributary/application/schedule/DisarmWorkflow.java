package dev.tributary.application.schedule;

import dev.tributary.application.access.audit.AuditRecorder;
import dev.tributary.application.notification.NotifySchedules;
import dev.tributary.application.workflow.WorkflowCatalogue;
import dev.tributary.domain.workflow.WorkflowName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;

/** Disarms a workflow: its schedulers start no run any more. Its runs go on. */
@ApplicationScoped
public class DisarmWorkflow {
  private final WorkflowCatalogue catalogue;
  private final Schedules schedules;
  private final NotifySchedules notify;
  private final AuditRecorder changes;

  public DisarmWorkflow(
      WorkflowCatalogue catalogue,
      Schedules schedules,
      NotifySchedules notify,
      AuditRecorder changes) {
    this.catalogue = catalogue;
    this.schedules = schedules;
    this.notify = notify;
    this.changes = changes;
  }

  /**
   * Nothing changes when it is not armed.
   *
   * @throws dev.tributary.domain.problem.NotFound when there is no such workflow, nor one that is
   *     armed and gone
   */
  @Transactional
  public void disarm(WorkflowName name) {
    if (schedules.disarm(name)) {
      notify.disarmed(name);
      changes.record("disarmed", "workflow", name.value(), Map.of(), Map.of());
    } else {
      catalogue.workflow(name);
    }
  }
}
