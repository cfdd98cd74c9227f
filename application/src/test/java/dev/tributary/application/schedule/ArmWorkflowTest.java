package dev.tributary.application.schedule;

import static dev.tributary.application.problem.ThrownProblems.conflict;
import static dev.tributary.application.schedule.ScheduleFixture.HOUR;
import static dev.tributary.application.schedule.ScheduleFixture.NAME;
import static dev.tributary.application.schedule.ScheduleFixture.every;
import static dev.tributary.application.schedule.ScheduleFixture.settings;
import static dev.tributary.application.schedule.ScheduleFixture.workflow;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.application.workflow.Definitions;
import dev.tributary.domain.access.AuditEntry;
import dev.tributary.domain.activity.scheduler.SchedulerSettings.Frequency;
import dev.tributary.domain.problem.NotFound;
import dev.tributary.domain.schedule.ScheduleErrorCode;
import dev.tributary.domain.workflow.Workflow;
import dev.tributary.domain.workflow.WorkflowName;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Arming, publishing and deleting, with a clock that is moved from 10:00 on 24 November. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ArmWorkflowTest {
  private final ScheduleFixture scheduled = new ScheduleFixture();

  @Test
  void a_disarmed_or_deleted_workflow_starts_no_run() {
    Workflow workflow = scheduled.workflows.published(every(HOUR, 0));
    scheduled.arm.arm(NAME);
    scheduled.disarm.disarm(NAME);
    scheduled.disarm.disarm(NAME);
    assertThat(scheduled.runsAfter(HOUR)).isZero();

    scheduled.arm.arm(NAME);
    scheduled.delete(workflow);
    assertThat(scheduled.runsAfter(HOUR)).isZero();
    assertThat(scheduled.schedules.armed(NAME)).isEmpty();
  }

  @Test
  void arming_and_disarming_are_in_the_audit_trail_once() {
    scheduled.workflows.published(every(HOUR, 0));
    scheduled.arm.arm(NAME);
    scheduled.arm.arm(NAME);
    assertThat(scheduled.workflows.trail.last())
        .extracting(AuditEntry::action, AuditEntry::objectType, AuditEntry::objectName)
        .containsExactly("armed", "workflow", "nightly");
    int entries = scheduled.workflows.trail.entries().size();
    scheduled.disarm.disarm(NAME);
    scheduled.disarm.disarm(NAME);
    assertThat(scheduled.workflows.trail.last().action()).isEqualTo("disarmed");
    assertThat(scheduled.workflows.trail.entries()).hasSize(entries + 1);
  }

  @Test
  void a_new_revision_stays_armed_with_its_own_schedule() {
    Workflow workflow = scheduled.workflows.published(every(HOUR, 0));
    scheduled.arm.arm(NAME);
    scheduled.workflows.republished(workflow, every(Duration.ofMinutes(10), 0));

    assertThat(scheduled.row().next()).contains(Instant.parse("2026-11-24T10:10:00Z"));
    assertThat(scheduled.runsAfter(Duration.ofMinutes(10))).isEqualTo(1);
  }

  @Test
  void a_firing_that_was_due_before_the_new_revision_is_not_lost() {
    Workflow workflow = scheduled.workflows.published(every(HOUR, 0));
    scheduled.arm.arm(NAME);
    scheduled.workflows.clock.move(HOUR.plusSeconds(1));
    scheduled.workflows.republished(workflow, every(HOUR, 9));

    assertThat(scheduled.runsAfter(Duration.ZERO)).isEqualTo(1);
  }

  @Test
  void a_firing_that_was_served_is_not_planned_again_by_a_clock_that_is_behind() {
    Workflow workflow = scheduled.workflows.published(every(HOUR, 0));
    scheduled.arm.arm(NAME);
    assertThat(scheduled.runsAfter(HOUR)).isEqualTo(1);

    scheduled.workflows.clock.move(Duration.ofSeconds(-1));
    scheduled.workflows.republished(workflow, every(HOUR, 9));

    assertThat(scheduled.row().next()).contains(Instant.parse("2026-11-24T12:00:00Z"));
    assertThat(scheduled.runsAfter(Duration.ofSeconds(1))).isEqualTo(1);
  }

  @Test
  void a_revision_that_is_published_while_its_workflow_is_armed_is_the_one_that_is_planned() {
    Workflow workflow = scheduled.workflows.published(every(HOUR, 0));
    scheduled.schedules.beforeLock =
        () -> scheduled.workflows.republished(workflow, every(Duration.ofMinutes(10), 0));

    scheduled.arm.arm(NAME);

    assertThat(scheduled.row().next()).contains(Instant.parse("2026-11-24T10:10:00Z"));
  }

  @Test
  void a_workflow_that_is_deleted_while_it_is_armed_is_not_armed() {
    Workflow workflow = scheduled.workflows.published(every(HOUR, 0));
    scheduled.schedules.beforeLock = () -> scheduled.delete(workflow);

    assertThatThrownBy(() -> scheduled.arm.arm(NAME)).isInstanceOf(NotFound.class);
    assertThat(scheduled.schedules.armed(NAME)).isEmpty();
  }

  @Test
  void a_revision_without_scheduler_disarms_its_workflow() {
    Workflow workflow = scheduled.workflows.published(every(HOUR, 0));
    scheduled.arm.arm(NAME);
    scheduled.workflows.republished(workflow, Definitions.valid("nightly", "Nightly"));

    assertThat(scheduled.schedules.armed(NAME)).isEmpty();
    assertThat(scheduled.workflows.trail.entries())
        .extracting(AuditEntry::action)
        .containsOnlyOnce("disarmed");
  }

  @Test
  void what_can_never_start_a_run_is_not_armed() {
    scheduled.workflows.published(Definitions.valid("nightly", "Nightly"));
    assertThatThrownBy(() -> scheduled.arm.arm(NAME))
        .satisfies(conflict(ScheduleErrorCode.NO_TRIGGER));

    scheduled.workflows.published(
        workflow("once", settings(Frequency.ONCE, Optional.of("2026-11-24"), HOUR, 0)));
    scheduled.workflows.clock.move(Duration.ofDays(1));
    assertThatThrownBy(() -> scheduled.arm.arm(new WorkflowName("once")))
        .satisfies(conflict(ScheduleErrorCode.NOT_DUE_ANY_MORE));
  }
}
