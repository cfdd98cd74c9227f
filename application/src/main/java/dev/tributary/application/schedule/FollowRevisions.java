package dev.tributary.application.schedule;

import dev.tributary.application.access.audit.AuditRecorder;
import dev.tributary.application.notification.NotifySchedules;
import dev.tributary.application.schedule.Schedules.ArmedWorkflow;
import dev.tributary.application.workflow.WorkflowEffects;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.domain.workflow.WorkflowName;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * An armed workflow stays armed with its newest revision, as long as that starts by itself; a
 * deleted one is disarmed.
 */
@ApplicationScoped
public class FollowRevisions implements WorkflowEffects {
  private final Schedules schedules;
  private final PlanSchedules plans;
  private final NotifySchedules notify;
  private final AuditRecorder changes;

  public FollowRevisions(
      Schedules schedules, PlanSchedules plans, NotifySchedules notify, AuditRecorder changes) {
    this.schedules = schedules;
    this.plans = plans;
    this.notify = notify;
    this.changes = changes;
  }

  @Override
  public void published(WorkflowName workflow, WorkflowDefinition definition) {
    Optional<ArmedWorkflow> armed = schedules.lockArmed(workflow);
    if (armed.isEmpty()) {
      return;
    }
    Map<ActivityId, Optional<Instant>> next = plans.next(definition, armed.get().schedules());
    if (!PlanSchedules.startsByItself(definition)) {
      deleted(workflow);
    } else {
      schedules.plan(workflow, next);
    }
  }

  @Override
  public void deleted(WorkflowName workflow) {
    if (schedules.disarm(workflow)) {
      notify.disarmed(workflow);
      changes.record("disarmed", "workflow", workflow.value(), Map.of(), Map.of());
    }
  }
}
