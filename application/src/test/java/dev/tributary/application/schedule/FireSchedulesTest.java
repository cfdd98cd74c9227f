package dev.tributary.application.schedule;

import static dev.tributary.application.schedule.ScheduleFixture.HOUR;
import static dev.tributary.application.schedule.ScheduleFixture.NAME;
import static dev.tributary.application.schedule.ScheduleFixture.every;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.application.run.RunOrigin;
import dev.tributary.domain.notification.EventType;
import dev.tributary.domain.run.Trigger;
import dev.tributary.domain.workflow.Workflow;
import java.time.Duration;
import java.time.Instant;
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
  void a_lower_limit_of_firings_that_is_reached_already_ends_the_schedule() {
    Workflow workflow = scheduled.workflows.published(every(HOUR, 0));
    scheduled.arm.arm(NAME);
    assertThat(scheduled.runsAfter(HOUR)).isEqualTo(1);
    assertThat(scheduled.runsAfter(HOUR)).isEqualTo(2);
    scheduled.workflows.republished(workflow, every(HOUR, 1));

    assertThat(scheduled.runsAfter(HOUR)).isEqualTo(2);
    assertThat(scheduled.row().next()).isEmpty();
  }
}
