package dev.tributary.application.schedule;

import static dev.tributary.application.schedule.ScheduleFixture.HOUR;
import static dev.tributary.application.schedule.ScheduleFixture.NAME;
import static dev.tributary.application.schedule.ScheduleFixture.SCHEDULER;
import static dev.tributary.application.schedule.ScheduleFixture.every;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tributary.application.run.RunOrigin;
import dev.tributary.application.schedule.Schedules.ArmedSchedule;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.admission.Overlap;
import dev.tributary.domain.notification.EventType;
import dev.tributary.domain.run.RunCommand;
import dev.tributary.domain.run.Trigger;
import dev.tributary.domain.run.WorkflowRun;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Firing, with a clock that is moved. It begins at 10:00 on 24 November. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FireSchedulesTest {
  private final ScheduleFixture scheduled = new ScheduleFixture();

  @Test
  void a_due_scheduler_starts_a_run_in_its_name_once() {
    scheduled.workflows.published(every(HOUR, 0));
    scheduled.arm.arm(NAME);

    assertThat(scheduled.runsAfter(Duration.ofMinutes(59))).isZero();
    assertThat(scheduled.runsAfter(Duration.ofMinutes(1))).isEqualTo(1);
    assertThat(scheduled.runsAfter(Duration.ZERO)).isEqualTo(1);
    RunOrigin origin = scheduled.runs.runs.origin(scheduled.runs.runs.all().iterator().next().id());
    assertThat(origin.trigger()).isEqualTo(new Trigger.Schedule("scheduler1"));
    assertThat(origin.initiator()).as("who armed it").contains("boss");
    assertThat(scheduled.row().last()).contains(Instant.parse("2026-11-24T11:00:00Z"));
    assertThat(scheduled.row().next()).contains(Instant.parse("2026-11-24T12:00:00Z"));
  }

  @Test
  void a_clock_that_steps_back_an_hour_starts_no_run_again() {
    scheduled.workflows.published(every(HOUR, 0));
    scheduled.arm.arm(NAME);
    assertThat(scheduled.runsAfter(HOUR)).isEqualTo(1);

    assertThat(scheduled.runsAfter(HOUR.negated())).isEqualTo(1);
    assertThat(scheduled.runsAfter(HOUR)).isEqualTo(1);
    assertThat(scheduled.runsAfter(HOUR)).isEqualTo(2);
  }

  @Test
  void a_leap_second_that_repeats_a_second_starts_no_run_again() {
    Duration second = Duration.ofSeconds(1);
    scheduled.workflows.published(every(second, 0));
    scheduled.arm.arm(NAME);
    assertThat(scheduled.runsAfter(second)).isEqualTo(1);
    assertThat(scheduled.runsAfter(second)).isEqualTo(2);

    assertThat(scheduled.runsAfter(second.negated())).isEqualTo(2);
    assertThat(scheduled.runsAfter(second)).isEqualTo(2);
    assertThat(scheduled.runsAfter(second)).isEqualTo(3);
    assertThat(scheduled.row().missed()).isZero();
  }

  /** 86,401 seconds pass while the clock shows 86,400. */
  @Test
  void a_leap_second_that_is_smeared_over_a_day_starts_each_run_once() {
    Duration smeared = Duration.ofDays(1).dividedBy(86_401);
    scheduled.workflows.published(every(Duration.ofSeconds(1), 0));
    scheduled.arm.arm(NAME);
    int runs = 0;
    for (int polls = 1; polls <= 300; polls++) {
      runs = scheduled.runsAfter(smeared);
    }

    assertThat(runs).as("of 299.996 seconds").isEqualTo(299);
    assertThat(scheduled.row().firings()).isEqualTo(299);
    assertThat(scheduled.row().missed()).isZero();
  }

  @Test
  void firings_that_were_missed_follow_the_policy_and_are_counted() {
    scheduled.workflows.published(every(HOUR, 0));
    scheduled.arm.arm(NAME);

    assertThat(scheduled.runsAfter(Duration.ofMinutes(330))).isEqualTo(1);
    assertThat(scheduled.row().missed()).isEqualTo(4);
    assertThat(scheduled.row().next()).contains(Instant.parse("2026-11-24T16:00:00Z"));
    assertThat(scheduled.notifications.types()).containsExactly(EventType.SCHEDULE_MISSED);
  }

  @Test
  void a_limit_of_firings_ends_the_schedule_and_another_arming_begins_it_anew() {
    scheduled.workflows.published(every(HOUR, 2));
    scheduled.arm.arm(NAME);

    assertThat(scheduled.runsAfter(HOUR)).isEqualTo(1);
    assertThat(scheduled.runsAfter(HOUR)).isEqualTo(2);
    assertThat(scheduled.row().next()).isEmpty();
    assertThat(scheduled.runsAfter(HOUR)).isEqualTo(2);
    scheduled.disarm.disarm(NAME);
    assertThat(scheduled.notifications.types()).containsExactly(EventType.SCHEDULE_DISARMED);
    scheduled.arm.arm(NAME);
    assertThat(scheduled.runsAfter(HOUR)).isEqualTo(3);
  }

  @Test
  void a_firing_that_is_skipped_is_missed_with_its_reason_and_uses_up_no_firing() {
    scheduled.workflows.published(every(HOUR, 2, Overlap.SKIP));
    scheduled.arm.arm(NAME);
    scheduled.runsAfter(HOUR);
    scheduled.runsAfter(HOUR);

    assertThat(scheduled.row().firings()).isEqualTo(1);
    assertThat(scheduled.row().missed()).isEqualTo(1);
    assertThat(scheduled.row().last()).contains(Instant.parse("2026-11-24T11:00:00Z"));
    assertThat(scheduled.row().failure().orElseThrow().name())
        .isEqualTo(ScheduleErrorCode.FIRINGS_SKIPPED.id());
    assertThat(scheduled.notifications.types()).containsExactly(EventType.SCHEDULE_MISSED);

    stopRuns();
    scheduled.runsAfter(HOUR);
    assertThat(scheduled.row().firings()).isEqualTo(2);
    assertThat(scheduled.row().failure()).isEmpty();
    assertThat(scheduled.row().next()).isEmpty();
  }

  @Test
  void a_firing_that_is_refused_is_recorded_with_its_reason_and_not_repeated() {
    Workflow workflow = scheduled.workflows.published(every(HOUR, 0));
    scheduled.arm.arm(NAME);
    requireParameter(workflow);

    assertThat(scheduled.runsAfter(HOUR)).isZero();
    assertThat(scheduled.row().missed()).isEqualTo(1);
    assertThat(scheduled.row().failure().orElseThrow().name())
        .isEqualTo(ParameterErrorCode.MISSING_PARAMETER.id());
    assertThat(scheduled.row().next()).contains(Instant.parse("2026-11-24T12:00:00Z"));
  }

  @Test
  void a_lower_limit_of_firings_that_is_reached_already_ends_the_schedule() {
    Workflow workflow = scheduled.workflows.published(every(HOUR, 0));
    scheduled.arm.arm(NAME);
    assertThat(scheduled.runsAfter(HOUR)).isEqualTo(1);
    assertThat(scheduled.runsAfter(HOUR)).isEqualTo(2);
    scheduled.workflows.republished(workflow, every(HOUR, 1));

    assertThat(scheduled.runsAfter(HOUR)).isEqualTo(2);
    assertThat(scheduled.row().next()).isEmpty();
  }

  @Test
  void a_scheduler_that_cannot_be_served_is_put_off_and_the_others_are_served() {
    scheduled.workflows.published(every(HOUR, 0));
    scheduled.arm.arm(NAME);
    Instant now = scheduled.workflows.clock.instant();
    WorkflowName gone = broken(now);
    scheduled.workflows.clock.move(HOUR);

    assertThatThrownBy(scheduled.fire::fireSome)
        .isInstanceOfSatisfying(
            FiringFailed.class, failed -> scheduled.fire.putOff(failed.due(), "no workflow"));
    assertThat(scheduled.runsAfter(Duration.ZERO)).isEqualTo(1);
    ArmedSchedule putOff = row(gone);
    assertThat(putOff.missed()).isEqualTo(1);
    assertThat(putOff.failure()).isPresent();
    assertThat(putOff.next()).contains(now.plus(HOUR).plusSeconds(60));
    scheduled.disarm.disarm(gone);
    assertThat(scheduled.schedules.armed(gone)).isEmpty();
  }

  @Test
  void a_scheduler_is_put_off_though_a_whole_batch_is_due_before_it() {
    Instant now = scheduled.workflows.clock.instant();
    WorkflowName gone = broken(now);
    FiringFailed failed = catchThrowableOfType(FiringFailed.class, scheduled.fire::fireSome);
    WorkflowName crowd = new WorkflowName("crowd");
    scheduled.schedules.arm(crowd, "boss", now);
    scheduled.schedules.plan(
        crowd,
        IntStream.range(0, ScheduleFixture.BATCH)
            .boxed()
            .collect(
                Collectors.toMap(
                    number -> new ActivityId("scheduler" + number),
                    _ -> Optional.of(now.minusSeconds(1)))));

    scheduled.fire.putOff(failed.due(), "no workflow");

    assertThat(row(gone).next()).contains(now.plusSeconds(60));
    assertThat(row(gone).missed()).isEqualTo(1);
  }

  @Test
  void a_scheduler_that_another_thread_has_put_off_is_not_put_off_again() {
    WorkflowName gone = broken(scheduled.workflows.clock.instant());
    FiringFailed failed = catchThrowableOfType(FiringFailed.class, scheduled.fire::fireSome);
    scheduled.fire.putOff(failed.due(), "no workflow");

    scheduled.fire.putOff(failed.due(), "no workflow");

    assertThat(row(gone).missed()).isEqualTo(1);
  }

  /** Armed, due, and not published. */
  private WorkflowName broken(Instant now) {
    WorkflowName gone = new WorkflowName("gone");
    scheduled.schedules.arm(gone, "boss", now);
    scheduled.schedules.plan(gone, Map.of(SCHEDULER, Optional.of(now)));
    return gone;
  }

  private ArmedSchedule row(WorkflowName workflow) {
    return Optional.ofNullable(
            scheduled.schedules.armed(workflow).orElseThrow().schedules().get(SCHEDULER))
        .orElseThrow();
  }

  @Test
  void a_series_of_missed_firings_is_notified_once_until_a_run_is_started_again() {
    scheduled.workflows.published(every(HOUR, 0, Overlap.SKIP));
    scheduled.arm.arm(NAME);
    scheduled.runsAfter(HOUR);
    for (int firing = 0; firing < 5; firing++) {
      scheduled.runsAfter(HOUR);
    }
    assertThat(scheduled.row().missed()).isEqualTo(5);
    assertThat(scheduled.notifications.types()).containsExactly(EventType.SCHEDULE_MISSED);

    stopRuns();
    scheduled.runsAfter(HOUR);
    assertThat(scheduled.row().firings()).isEqualTo(2);
    scheduled.runsAfter(HOUR);
    scheduled.runsAfter(HOUR);
    assertThat(scheduled.notifications.types())
        .containsExactly(EventType.SCHEDULE_MISSED, EventType.SCHEDULE_MISSED);
  }

  @Test
  void a_run_that_lasts_longer_than_the_period_is_notified_at_most_once_an_hour() {
    Duration minute = Duration.ofMinutes(1);
    scheduled.workflows.published(every(minute, 0, Overlap.SKIP));
    scheduled.arm.arm(NAME);
    for (int firing = 0; firing < 60; firing++) {
      scheduled.runsAfter(minute);
      scheduled.runsAfter(minute);
      stopRuns();
    }

    assertThat(scheduled.row().firings()).isEqualTo(60);
    assertThat(scheduled.row().missed()).isEqualTo(60);
    assertThat(scheduled.notifications.types())
        .containsExactly(EventType.SCHEDULE_MISSED, EventType.SCHEDULE_MISSED);
  }

  private void stopRuns() {
    scheduled.runs.runs.all().stream()
        .filter(run -> !run.state().ended())
        .map(WorkflowRun::id)
        .toList()
        .forEach(run -> scheduled.runs.commands.command(run, new RunCommand.Stop()));
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
    Workflow after = workflow.published(definition, scheduled.workflows.clock.instant());
    scheduled.workflows.workflows.save(after);
    scheduled.workflows.workflows.add(
        NAME,
        new Revision(
            scheduled.workflows.workflows.next(),
            after.revision(),
            definition,
            scheduled.workflows.clock.instant(),
            "boss"));
  }
}
