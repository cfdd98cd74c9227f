package dev.tributary.domain.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tributary.domain.schedule.DayFirings.Period;
import dev.tributary.domain.schedule.DayRule.EveryDays;
import dev.tributary.domain.schedule.TimeRule.At;
import dev.tributary.domain.schedule.TimeRule.Every;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DayFiringsTest {
  private static final LocalDate FIRST = LocalDate.parse("2026-11-29");
  private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

  @Test
  void a_daily_schedule_is_due_on_each_day_of_the_period() {
    assertThat(days(at("08:00"), Long.MAX_VALUE, ZoneOffset.UTC))
        .containsExactly(
            new DayFirings(FIRST, Instant.parse("2026-11-29T08:00:00Z"), 1, false),
            new DayFirings(FIRST.plusDays(1), Instant.parse("2026-11-30T08:00:00Z"), 1, false),
            new DayFirings(FIRST.plusDays(2), Instant.parse("2026-12-01T08:00:00Z"), 1, false));
  }

  @Test
  void a_day_is_one_of_the_readers_zone() {
    assertThat(days(at("23:30"), Long.MAX_VALUE, AMSTERDAM))
        .extracting(DayFirings::date)
        .containsExactly(FIRST.plusDays(1), FIRST.plusDays(2));
  }

  @Test
  void many_firings_of_a_day_are_counted_up_to_a_limit() {
    assertThat(days(every(Duration.ofSeconds(1)), Long.MAX_VALUE, ZoneOffset.UTC))
        .extracting(DayFirings::count, DayFirings::more)
        .containsOnly(tuple(100, true))
        .hasSize(3);
    assertThat(days(every(Duration.ofHours(6)), Long.MAX_VALUE, ZoneOffset.UTC))
        .extracting(DayFirings::count, DayFirings::more)
        .contains(tuple(4, false));
  }

  @Test
  void a_schedule_that_ends_after_some_firings_leaves_the_later_days_out() {
    assertThat(days(every(Duration.ofHours(6)), 5, ZoneOffset.UTC))
        .extracting(DayFirings::date, DayFirings::count, DayFirings::more)
        .containsExactly(tuple(FIRST, 3, false), tuple(FIRST.plusDays(1), 2, false));
    assertThat(days(at("08:00"), 0, ZoneOffset.UTC)).isEmpty();
  }

  private static Schedule at(String time) {
    return daily(new At(List.of(LocalTime.parse(time))));
  }

  private static Schedule every(Duration period) {
    return daily(new Every(period, LocalTime.MIDNIGHT, Optional.empty()));
  }

  private static Schedule daily(TimeRule times) {
    return new Schedule(
        new EveryDays(FIRST.minusYears(1), 1),
        times,
        ZoneOffset.UTC,
        Optional.empty(),
        Optional.empty());
  }

  private static List<DayFirings> days(Schedule schedule, long left, ZoneId zone) {
    return DayFirings.of(
        schedule,
        schedule.next(Instant.parse("2026-11-29T00:00:00Z")),
        left,
        new Period(zone, FIRST.plusDays(3), 100));
  }
}
