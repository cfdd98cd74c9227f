package dev.tributary.application.schedule;

import static dev.tributary.application.problem.ThrownProblems.conflict;
import static dev.tributary.application.workflow.Definitions.activity;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.application.access.audit.FixedActor;
import dev.tributary.application.run.RunFixture;
import dev.tributary.application.schedule.Schedules.ArmedSchedule;
import dev.tributary.application.workflow.Definitions;
import dev.tributary.application.workflow.DeleteWorkflow;
import dev.tributary.domain.access.AuditEntry;
import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.end.EndSettings;
import dev.tributary.domain.activity.scheduler.SchedulerSettings;
import dev.tributary.domain.activity.scheduler.SchedulerSettings.Days;
import dev.tributary.domain.activity.scheduler.SchedulerSettings.Frequency;
import dev.tributary.domain.activity.scheduler.SchedulerSettings.Times;
import dev.tributary.domain.activity.scheduler.SchedulerSettings.Validity;
import dev.tributary.domain.run.Trigger;
import dev.tributary.domain.schedule.MissedFirings;
import dev.tributary.domain.schedule.ScheduleErrorCode;
import dev.tributary.domain.value.Parameter;
import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.workflow.ParameterErrorCode;
import dev.tributary.domain.workflow.Revision;
import dev.tributary.domain.workflow.Workflow;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.domain.workflow.WorkflowName;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Arming, firing and publishing, with a clock that is moved. It begins at 10:00 on 24 November. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FireSchedulesTest {
  private static final WorkflowName NAME = new WorkflowName("nightly");
  private static final ActivityId SCHEDULER = new ActivityId("scheduler1");
  private static final Duration HOUR = Duration.ofHours(1);

  private final RunFixture fixture = new RunFixture();
  private final InMemorySchedules schedules = new InMemorySchedules();
  private final ScheduleConfig config =
      new ScheduleConfig(ZoneOffset.UTC, Duration.ofMinutes(1), 100);
  private final PlanSchedules plans = new PlanSchedules(config, fixture.workflows.clock);
  private final ArmWorkflow arm =
      new ArmWorkflow(
          fixture.workflows.revisions,
          schedules,
          plans,
          FixedActor.BOSS,
          fixture.workflows.trail.changes(fixture.workflows.clock));
  private final DisarmWorkflow disarm =
      new DisarmWorkflow(
          fixture.workflows.catalogue,
          schedules,
          fixture.workflows.trail.changes(fixture.workflows.clock));
  private final FireSchedules fire =
      new FireSchedules(schedules, fixture.workflows.revisions, fixture.start, plans, config);

  @BeforeEach
  void follow() {
    fixture.workflows.effects.followedBy(
        new FollowRevisions(
            schedules, plans, fixture.workflows.trail.changes(fixture.workflows.clock)));
  }

  @Test
  void a_due_scheduler_starts_a_run_in_its_name_once() {
    fixture.workflows.published(every(HOUR, 0));
    arm.arm(NAME);

    assertThat(runsAfter(Duration.ofMinutes(59))).isZero();
    assertThat(runsAfter(Duration.ofMinutes(1))).isEqualTo(1);
    assertThat(runsAfter(Duration.ZERO)).isEqualTo(1);
    assertThat(fixture.runs.trigger(fixture.runs.all().iterator().next().id()))
        .isEqualTo(new Trigger.Schedule("scheduler1"));
    assertThat(row().last()).contains(Instant.parse("2026-11-24T11:00:00Z"));
    assertThat(row().next()).contains(Instant.parse("2026-11-24T12:00:00Z"));
  }

  @Test
  void a_clock_that_steps_back_an_hour_starts_no_run_again() {
    fixture.workflows.published(every(HOUR, 0));
    arm.arm(NAME);
    assertThat(runsAfter(HOUR)).isEqualTo(1);

    assertThat(runsAfter(HOUR.negated())).isEqualTo(1);
    assertThat(runsAfter(HOUR)).isEqualTo(1);
    assertThat(runsAfter(HOUR)).isEqualTo(2);
  }

  @Test
  void firings_that_were_missed_follow_the_policy_and_are_counted() {
    fixture.workflows.published(every(HOUR, 0));
    arm.arm(NAME);

    assertThat(runsAfter(Duration.ofMinutes(330))).isEqualTo(1);
    assertThat(row().missed()).isEqualTo(4);
    assertThat(row().next()).contains(Instant.parse("2026-11-24T16:00:00Z"));
  }

  @Test
  void a_limit_of_firings_ends_the_schedule_and_another_arming_begins_it_anew() {
    fixture.workflows.published(every(HOUR, 2));
    arm.arm(NAME);

    assertThat(runsAfter(HOUR)).isEqualTo(1);
    assertThat(runsAfter(HOUR)).isEqualTo(2);
    assertThat(row().next()).isEmpty();
    assertThat(runsAfter(HOUR)).isEqualTo(2);
    disarm.disarm(NAME);
    arm.arm(NAME);
    assertThat(runsAfter(HOUR)).isEqualTo(3);
  }

  @Test
  void a_disarmed_or_deleted_workflow_starts_no_run() {
    Workflow workflow = fixture.workflows.published(every(HOUR, 0));
    arm.arm(NAME);
    disarm.disarm(NAME);
    disarm.disarm(NAME);
    assertThat(runsAfter(HOUR)).isZero();

    arm.arm(NAME);
    new DeleteWorkflow(
            fixture.workflows.workflows,
            fixture.workflows.effects,
            fixture.workflows.trail.changes(fixture.workflows.clock))
        .delete(NAME, workflow.version());
    assertThat(runsAfter(HOUR)).isZero();
    assertThat(schedules.armed(NAME)).isEmpty();
  }

  @Test
  void arming_and_disarming_are_in_the_audit_trail_once() {
    fixture.workflows.published(every(HOUR, 0));
    arm.arm(NAME);
    arm.arm(NAME);
    assertThat(fixture.workflows.trail.last())
        .extracting(AuditEntry::action, AuditEntry::objectType, AuditEntry::objectName)
        .containsExactly("armed", "workflow", "nightly");
    int entries = fixture.workflows.trail.entries().size();
    disarm.disarm(NAME);
    disarm.disarm(NAME);
    assertThat(fixture.workflows.trail.last().action()).isEqualTo("disarmed");
    assertThat(fixture.workflows.trail.entries()).hasSize(entries + 1);
  }

  @Test
  void a_new_revision_stays_armed_with_its_own_schedule() {
    Workflow workflow = fixture.workflows.published(every(HOUR, 0));
    arm.arm(NAME);
    fixture.workflows.republished(workflow, every(Duration.ofMinutes(10), 0));

    assertThat(row().next()).contains(Instant.parse("2026-11-24T10:10:00Z"));
    assertThat(runsAfter(Duration.ofMinutes(10))).isEqualTo(1);
  }

  @Test
  void a_firing_that_was_due_before_the_new_revision_is_not_lost() {
    Workflow workflow = fixture.workflows.published(every(HOUR, 0));
    arm.arm(NAME);
    fixture.workflows.clock.move(HOUR.plusSeconds(1));
    fixture.workflows.republished(workflow, every(HOUR, 9));

    assertThat(runsAfter(Duration.ZERO)).isEqualTo(1);
  }

  @Test
  void a_revision_without_scheduler_disarms_its_workflow() {
    Workflow workflow = fixture.workflows.published(every(HOUR, 0));
    arm.arm(NAME);
    fixture.workflows.republished(workflow, Definitions.valid("nightly", "Nightly"));

    assertThat(schedules.armed(NAME)).isEmpty();
    assertThat(fixture.workflows.trail.entries())
        .extracting(AuditEntry::action)
        .containsOnlyOnce("disarmed");
  }

  @Test
  void what_can_never_start_a_run_is_not_armed() {
    fixture.workflows.published(Definitions.valid("nightly", "Nightly"));
    assertThatThrownBy(() -> arm.arm(NAME)).satisfies(conflict(ScheduleErrorCode.NO_SCHEDULER));

    fixture.workflows.published(
        workflow("once", settings(Frequency.ONCE, Optional.of("2026-11-24"), HOUR, 0)));
    fixture.workflows.clock.move(Duration.ofDays(1));
    assertThatThrownBy(() -> arm.arm(new WorkflowName("once")))
        .satisfies(conflict(ScheduleErrorCode.NOT_DUE_ANY_MORE));
  }

  @Test
  void a_firing_that_is_refused_is_recorded_with_its_reason_and_not_repeated() {
    Workflow workflow = fixture.workflows.published(every(HOUR, 0));
    arm.arm(NAME);
    requireParameter(workflow);

    assertThat(runsAfter(HOUR)).isZero();
    assertThat(row().missed()).isEqualTo(1);
    assertThat(row().failure().orElseThrow().name())
        .isEqualTo(ParameterErrorCode.MISSING_PARAMETER.id());
    assertThat(row().next()).contains(Instant.parse("2026-11-24T12:00:00Z"));
  }

  @Test
  void a_lower_limit_of_firings_that_is_reached_already_ends_the_schedule() {
    Workflow workflow = fixture.workflows.published(every(HOUR, 0));
    arm.arm(NAME);
    assertThat(runsAfter(HOUR)).isEqualTo(1);
    assertThat(runsAfter(HOUR)).isEqualTo(2);
    fixture.workflows.republished(workflow, every(HOUR, 1));

    assertThat(runsAfter(HOUR)).isEqualTo(2);
    assertThat(row().next()).isEmpty();
  }

  @Test
  void a_scheduler_that_cannot_be_served_is_put_off_and_the_others_are_served() {
    fixture.workflows.published(every(HOUR, 0));
    arm.arm(NAME);
    WorkflowName gone = new WorkflowName("gone");
    Instant now = fixture.workflows.clock.instant();
    schedules.arm(gone, "boss", now);
    schedules.plan(gone, Map.of(SCHEDULER, Optional.of(now)));
    fixture.workflows.clock.move(HOUR);

    assertThatThrownBy(fire::fireSome)
        .isInstanceOfSatisfying(
            FiringFailed.class, failed -> fire.putOff(failed.due(), "no workflow"));
    assertThat(runsAfter(Duration.ZERO)).isEqualTo(1);
    ArmedSchedule putOff =
        Optional.ofNullable(schedules.armed(gone).orElseThrow().schedules().get(SCHEDULER))
            .orElseThrow();
    assertThat(putOff.missed()).isEqualTo(1);
    assertThat(putOff.failure()).isPresent();
    assertThat(putOff.next()).contains(now.plus(HOUR).plusSeconds(60));
    disarm.disarm(gone);
    assertThat(schedules.armed(gone)).isEmpty();
  }

  /** Publishes what validation would refuse. */
  private void requireParameter(Workflow workflow) {
    WorkflowDefinition before = every(HOUR, 0);
    WorkflowDefinition definition =
        new WorkflowDefinition(
            before.name(),
            before.label(),
            before.description(),
            before.options(),
            List.of(new Parameter("limit", ValueType.INTEGER, Optional.empty())),
            before.activities(),
            before.transitions());
    Workflow after = workflow.published(definition, fixture.workflows.clock.instant());
    fixture.workflows.workflows.save(after);
    fixture.workflows.workflows.add(
        NAME,
        new Revision(
            fixture.workflows.workflows.next(),
            after.revision(),
            definition,
            fixture.workflows.clock.instant(),
            "boss"));
  }

  private int runsAfter(Duration step) {
    fixture.workflows.clock.move(step);
    assertThat(fire.fireSome()).isFalse();
    return fixture.runs.all().size();
  }

  private ArmedSchedule row() {
    return Optional.ofNullable(schedules.armed(NAME).orElseThrow().schedules().get(SCHEDULER))
        .orElseThrow();
  }

  private static WorkflowDefinition every(Duration period, long firings) {
    return workflow("nightly", settings(Frequency.DAILY, Optional.empty(), period, firings));
  }

  private static WorkflowDefinition workflow(String name, SchedulerSettings settings) {
    List<Activity> activities =
        List.of(activity("scheduler1", settings), activity("end1", new EndSettings()));
    return Definitions.of(name, activities, Definitions.transition("scheduler1", "end1"));
  }

  private static SchedulerSettings settings(
      Frequency frequency, Optional<String> date, Duration period, long firings) {
    return new SchedulerSettings(
        frequency,
        new Days(date.map(LocalDate::parse), Set.of(), Optional.empty(), Set.of(), List.of(), 1),
        new Times(List.of(), period, Optional.empty(), Optional.empty()),
        "",
        new Validity(Optional.empty(), Optional.empty(), firings),
        MissedFirings.DEFAULT);
  }
}
