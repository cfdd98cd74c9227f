package dev.tributary.domain.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ZonedTimesTest {
  private static final Set<DayOfWeek> EVERY_DAY = EnumSet.allOf(DayOfWeek.class);

  @ParameterizedTest
  @CsvSource({
    "Europe/Amsterdam, 2026-03-29T01:59, 2026-03-29T00:59:00Z",
    "Europe/Amsterdam, 2026-03-29T02:00, 2026-03-29T01:00:00Z",
    "Europe/Amsterdam, 2026-03-29T02:30, 2026-03-29T01:00:00Z",
    "Europe/Amsterdam, 2026-03-29T03:00, 2026-03-29T01:00:00Z",
    "Europe/Amsterdam, 2026-10-25T02:30, 2026-10-25T00:30:00Z",
    "Europe/Amsterdam, 2026-10-25T03:00, 2026-10-25T02:00:00Z",
    "America/New_York, 2026-03-08T02:30, 2026-03-08T07:00:00Z",
    "America/New_York, 2026-11-01T01:30, 2026-11-01T05:30:00Z",
    "Australia/Lord_Howe, 2026-10-04T02:15, 2026-10-03T15:30:00Z",
    "Asia/Kolkata, 2028-02-29T08:00, 2028-02-29T02:30:00Z",
  })
  void a_local_time_has_one_instant(String zone, String time, String instant) {
    assertThat(ZonedTimes.instant(LocalDateTime.parse(time), ZoneId.of(zone)))
        .isEqualTo(Instant.parse(instant));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-29T06:59:59Z, 08:00, 2026-11-29T07:00:00Z",
    "2026-11-29T07:00:00Z, 08:00, 2026-11-30T07:00:00Z",
    "2026-11-28T23:30:00Z, 00:00, 2026-11-29T23:00:00Z",
    "2026-03-28T12:00:00Z, 02:30, 2026-03-29T01:00:00Z",
    "2026-10-25T00:30:00Z, 02:30, 2026-10-26T01:30:00Z",
  })
  void the_next_time_of_the_day_is_later(String now, String time, String next) {
    assertThat(next(now, time, EVERY_DAY)).isEqualTo(Instant.parse(next));
  }

  @Test
  void the_next_day_of_the_week_may_be_the_same_one_a_week_later() {
    Set<DayOfWeek> sunday = Set.of(DayOfWeek.SUNDAY);

    assertThat(next("2026-11-29T06:00:00Z", "08:00", sunday))
        .isEqualTo(Instant.parse("2026-11-29T07:00:00Z"));
    assertThat(next("2026-11-29T08:00:00Z", "08:00", sunday))
        .isEqualTo(Instant.parse("2026-12-06T07:00:00Z"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> next("2026-11-29T08:00:00Z", "08:00", Set.of()));
  }

  private static Instant next(String now, String time, Set<DayOfWeek> days) {
    return ZonedTimes.next(
        Instant.parse(now), LocalTime.parse(time), days, ZoneId.of("Europe/Amsterdam"));
  }
}
