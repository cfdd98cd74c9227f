package dev.tributary.application.schedule;

import dev.tributary.application.access.audit.AuditRecorder;
import dev.tributary.application.access.audit.CurrentActor;
import dev.tributary.application.run.command.StartableWorkflows;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.problem.Conflict;
import dev.tributary.domain.schedule.ScheduleErrorCode;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.domain.workflow.WorkflowName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Arms a published workflow: from now on its schedulers and external signals start runs. */
@ApplicationScoped
public class ArmWorkflow {
  private final StartableWorkflows workflows;
  private final Schedules schedules;
  private final PlanSchedules plans;
  private final CurrentActor current;
  private final AuditRecorder changes;

  public ArmWorkflow(
      StartableWorkflows workflows,
      Schedules schedules,
      PlanSchedules plans,
      CurrentActor current,
      AuditRecorder changes) {
    this.workflows = workflows;
    this.schedules = schedules;
    this.plans = plans;
    this.current = current;
    this.changes = changes;
  }

  /**
   * Nothing changes when it is armed already.
   *
   * @throws dev.tributary.domain.problem.NotFound when there is no such workflow
   * @throws dev.tributary.domain.problem.Refused when nothing is published yet
   * @throws Conflict when no scheduler of the newest revision is due any more
   */
  @Transactional
  public void arm(WorkflowName name) {
    schedules.lock(name);
    WorkflowDefinition definition = workflows.startable(name, Optional.empty()).definition();
    Map<ActivityId, Optional<Instant>> next = plans.next(definition, Map.of());
    if (!PlanSchedules.startsByItself(definition)) {
      throw new Conflict(ScheduleErrorCode.NO_TRIGGER, name.value());
    }
    if (next.size() == PlanSchedules.triggers(definition).size()
        && next.values().stream().allMatch(Optional::isEmpty)) {
      throw new Conflict(ScheduleErrorCode.NOT_DUE_ANY_MORE, name.value());
    }
    if (schedules.arm(name, current.actor().name(), plans.now())) {
      schedules.plan(name, next);
      changes.record("armed", "workflow", name.value(), Map.of(), ids(definition));
    }
  }

  private static Map<String, Object> ids(WorkflowDefinition definition) {
    return Map.of(
        "triggers",
        PlanSchedules.triggers(definition).stream().map(each -> each.id().value()).toList());
  }
}
