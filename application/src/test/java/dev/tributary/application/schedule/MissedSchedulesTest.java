package dev.tributary.application.schedule;

import static dev.tributary.application.schedule.ScheduleFixture.HOUR;
import static dev.tributary.application.schedule.ScheduleFixture.NAME;
import static dev.tributary.application.schedule.ScheduleFixture.every;
import static dev.tributary.application.schedule.ScheduleFixture.limits;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.admission.Overlap;
import dev.tributary.domain.notification.EventType;
import dev.tributary.domain.run.RunCommand;
import dev.tributary.domain.run.RunErrorCode;
import dev.tributary.domain.run.WorkflowRun;
import dev.tributary.domain.schedule.ScheduleErrorCode;
import dev.tributary.domain.value.Parameter;
import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.workflow.ParameterErrorCode;
import dev.tributary.domain.workflow.Revision;
import dev.tributary.domain.workflow.Workflow;
import dev.tributary.domain.workflow.WorkflowDefinition;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Firings that start no run: missed, skipped or refused, and their notifications. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MissedSchedulesTest {
  private final ScheduleFixture scheduled = new ScheduleFixture();

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
  void firings_that_started_runs_before_one_was_refused_are_counted_and_the_others_are_missed() {
    Duration period = Duration.ofSeconds(10);
    scheduled.workflows.published(every(period, 5, limits(Overlap.PARALLEL, 1)));
    scheduled.arm.arm(NAME);

    assertThat(scheduled.runsAfter(period.multipliedBy(6)))
        .as("one begins, three wait")
        .isEqualTo(4);
    assertThat(scheduled.row().firings()).isEqualTo(4);
    assertThat(scheduled.row().last()).contains(Instant.parse("2026-11-24T10:00:40Z"));
    assertThat(scheduled.row().missed()).isEqualTo(1);
    assertThat(scheduled.row().failure().orElseThrow().name())
        .isEqualTo(RunErrorCode.QUEUE_FULL.id());

    stopRuns();
    assertThat(scheduled.runsAfter(period)).as("the fifth is the last one").isEqualTo(5);
    assertThat(scheduled.row().next()).isEmpty();
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
