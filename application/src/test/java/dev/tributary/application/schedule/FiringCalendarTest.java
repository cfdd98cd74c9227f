package dev.tributary.application.schedule;

import static dev.tributary.application.schedule.ScheduleFixture.HOUR;
import static dev.tributary.application.schedule.ScheduleFixture.NAME;
import static dev.tributary.application.schedule.ScheduleFixture.every;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.application.schedule.FiringCalendar.Calendar;
import dev.tributary.application.schedule.FiringCalendar.Day;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The clock begins at 10:00 on 24 November. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FiringCalendarTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-24");

  private final ScheduleFixture scheduled = new ScheduleFixture();

  @Test
  void each_day_of_the_period_is_there_with_what_is_due() {
    scheduled.workflows.published(every(HOUR, 0));
    scheduled.arm.arm(NAME);

    Calendar calendar = scheduled.calendar.of(ZoneOffset.UTC, 3);

    assertThat(calendar.more()).isFalse();
    assertThat(calendar.days())
        .extracting(Day::date)
        .containsExactly(TODAY, TODAY.plusDays(1), TODAY.plusDays(2));
    assertThat(counts(calendar)).containsExactly(13, 24, 24);
  }

  @Test
  void a_scheduler_that_ends_after_some_firings_has_only_those_that_are_left() {
    scheduled.workflows.published(every(HOUR, 5));
    scheduled.arm.arm(NAME);
    assertThat(scheduled.runsAfter(HOUR)).isEqualTo(1);

    assertThat(counts(scheduled.calendar.of(ZoneOffset.UTC, 2))).containsExactly(4);
  }

  @Test
  void what_is_due_since_yesterday_and_not_served_yet_is_due_today() {
    scheduled.workflows.published(every(HOUR, 1));
    scheduled.arm.arm(NAME);
    scheduled.workflows.clock.move(Duration.ofDays(1));

    assertThat(scheduled.calendar.of(ZoneOffset.UTC, 1).days())
        .singleElement()
        .satisfies(day -> assertThat(day.date()).isEqualTo(TODAY.plusDays(1)))
        .satisfies(day -> assertThat(day.entries()).hasSize(1));
  }

  @Test
  void a_workflow_that_is_not_armed_is_not_in_it() {
    scheduled.workflows.published(every(HOUR, 0));

    assertThat(counts(scheduled.calendar.of(ZoneOffset.UTC, 14))).isEmpty();
  }

  private static List<Integer> counts(Calendar calendar) {
    return calendar.days().stream()
        .flatMap(day -> day.entries().stream())
        .map(entry -> entry.firings().count())
        .toList();
  }
}
