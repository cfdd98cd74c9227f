package dev.tributary.domain.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tributary.domain.schedule.DayRule.DayOfYear;
import dev.tributary.domain.schedule.DayRule.DaysOfMonth;
import dev.tributary.domain.schedule.DayRule.DaysOfWeek;
import dev.tributary.domain.schedule.DayRule.EveryDays;
import dev.tributary.domain.schedule.DayRule.OneDay;
import dev.tributary.domain.schedule.DayRule.WeekdayOfMonth;
import dev.tributary.domain.schedule.TimeRule.At;
import dev.tributary.domain.schedule.TimeRule.Every;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ScheduleTest {
  private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
  private static final LocalDate SUNDAY = LocalDate.of(2026, 11, 29);
  private static final Set<Month> EVERY_MONTH = EnumSet.allOf(Month.class);

  record Case(String name, DayRule days, TimeRule times, String after, List<String> due) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Case> cases() {
    return Stream.of(
        new Case(
            "once",
            new OneDay(SUNDAY),
            at("08:00"),
            "2026-11-29T00:00:00Z",
            List.of("2026-11-29T07:00:00Z")),
        new Case(
            "once, decades away",
            new OneDay(LocalDate.of(2099, 12, 24)),
            at("08:00"),
            "2026-11-29T00:00:00Z",
            List.of("2099-12-24T07:00:00Z")),
        new Case(
            "once, in the past",
            new OneDay(SUNDAY),
            at("08:00"),
            "2026-11-29T07:00:00Z",
            List.of()),
        new Case(
            "several times a day",
            new EveryDays(SUNDAY, 1),
            at("18:00", "08:00", "08:00"),
            "2026-11-29T07:00:00Z",
            List.of("2026-11-29T17:00:00Z", "2026-11-30T07:00:00Z", "2026-11-30T17:00:00Z")),
        new Case(
            "every third day",
            new EveryDays(SUNDAY, 3),
            at("08:00"),
            "2026-11-01T00:00:00Z",
            List.of("2026-11-29T07:00:00Z", "2026-12-02T07:00:00Z", "2026-12-05T07:00:00Z")),
        new Case(
            "every other week, Monday and Sunday",
            new DaysOfWeek(Set.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY), SUNDAY, 2),
            at("08:00"),
            "2026-11-01T00:00:00Z",
            List.of("2026-11-29T07:00:00Z", "2026-12-07T07:00:00Z", "2026-12-13T07:00:00Z")),
        new Case(
            "the 31st, where there is one",
            new DaysOfMonth(EVERY_MONTH, Set.of(31)),
            at("08:00"),
            "2026-11-29T00:00:00Z",
            List.of("2026-12-31T07:00:00Z", "2027-01-31T07:00:00Z", "2027-03-31T06:00:00Z")),
        new Case(
            "the last day",
            new DaysOfMonth(EVERY_MONTH, Set.of(DaysOfMonth.LAST)),
            at("08:00"),
            "2028-01-01T00:00:00Z",
            List.of("2028-01-31T07:00:00Z", "2028-02-29T07:00:00Z", "2028-03-31T06:00:00Z")),
        new Case(
            "the second Tuesday",
            new WeekdayOfMonth(EVERY_MONTH, 2, DayOfWeek.TUESDAY),
            at("08:00"),
            "2026-11-29T00:00:00Z",
            List.of("2026-12-08T07:00:00Z", "2027-01-12T07:00:00Z", "2027-02-09T07:00:00Z")),
        new Case(
            "the last Friday",
            new WeekdayOfMonth(EVERY_MONTH, -1, DayOfWeek.FRIDAY),
            at("08:00"),
            "2026-11-29T00:00:00Z",
            List.of("2026-12-25T07:00:00Z", "2027-01-29T07:00:00Z", "2027-02-26T07:00:00Z")),
        new Case(
            "the fifth Sunday, where there is one",
            new WeekdayOfMonth(EVERY_MONTH, 5, DayOfWeek.SUNDAY),
            at("08:00"),
            "2026-11-29T12:00:00Z",
            List.of("2027-01-31T07:00:00Z", "2027-05-30T06:00:00Z", "2027-08-29T06:00:00Z")),
        new Case(
            "29 February",
            new DayOfYear(MonthDay.of(2, 29)),
            at("08:00"),
            "2027-01-01T00:00:00Z",
            List.of("2027-02-28T07:00:00Z", "2028-02-29T07:00:00Z", "2029-02-28T07:00:00Z")),
        new Case(
            "in the hour that the clocks skip",
            new EveryDays(SUNDAY.minusYears(1), 1),
            at("02:30"),
            "2026-03-28T12:00:00Z",
            List.of("2026-03-29T01:00:00Z", "2026-03-30T00:30:00Z", "2026-03-31T00:30:00Z")),
        new Case(
            "in the hour that occurs twice",
            new EveryDays(SUNDAY.minusYears(1), 1),
            at("02:30"),
            "2026-10-24T12:00:00Z",
            List.of("2026-10-25T00:30:00Z", "2026-10-26T01:30:00Z", "2026-10-27T01:30:00Z")),
        new Case(
            "each half hour through the hour that occurs twice",
            new OneDay(LocalDate.of(2026, 10, 25)),
            new Every(Duration.ofMinutes(30), LocalTime.of(2, 0), Optional.of(LocalTime.of(3, 0))),
            "2026-10-24T12:00:00Z",
            List.of(
                "2026-10-25T00:00:00Z",
                "2026-10-25T00:30:00Z",
                "2026-10-25T01:00:00Z",
                "2026-10-25T01:30:00Z",
                "2026-10-25T02:00:00Z")),
        new Case(
            "each second to the end of the day",
            new EveryDays(SUNDAY, 2),
            new Every(Duration.ofSeconds(1), LocalTime.MIDNIGHT, Optional.empty()),
            "2026-11-29T22:59:57.5Z",
            List.of("2026-11-29T22:59:58Z", "2026-11-29T22:59:59Z", "2026-11-30T23:00:00Z")),
        new Case(
            "30 February",
            new DaysOfMonth(Set.of(Month.FEBRUARY), Set.of(30)),
            at("08:00"),
            "2026-11-29T00:00:00Z",
            List.of()));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void is_due_at(Case it) {
    Schedule schedule =
        new Schedule(it.days(), it.times(), AMSTERDAM, Optional.empty(), Optional.empty());

    assertThat(schedule.next(Instant.parse(it.after()), Math.max(1, it.due().size())))
        .extracting(Instant::toString)
        .containsExactlyElementsOf(it.due());
  }

  /** Three zones of both hemispheres; one of them moves its clocks by half an hour. */
  @ParameterizedTest
  @CsvSource({
    "Europe/Amsterdam,    2026-03-28T12:00:00Z, 2026-03-29T01:00:00Z, 2026-03-30T00:30:00Z",
    "Europe/Amsterdam,    2026-10-24T12:00:00Z, 2026-10-25T00:30:00Z, 2026-10-26T01:30:00Z",
    "America/New_York,    2026-03-07T12:00:00Z, 2026-03-08T07:00:00Z, 2026-03-09T06:30:00Z",
    "America/New_York,    2026-10-31T12:00:00Z, 2026-11-01T07:30:00Z, 2026-11-02T07:30:00Z",
    "Australia/Lord_Howe, 2026-04-03T18:00:00Z, 2026-04-04T16:00:00Z, 2026-04-05T16:00:00Z",
    "Australia/Lord_Howe, 2026-10-02T18:00:00Z, 2026-10-03T15:30:00Z, 2026-10-04T15:30:00Z",
  })
  void half_past_two_is_due_once_a_day_through_both_switches(
      String zone, Instant after, Instant first, Instant second) {
    Schedule daily = daily(at("02:30"), zone);

    assertThat(daily.next(after, 2)).containsExactly(first, second);
  }

  /** A day has 23 or 25 hours, or 23 and a half or 24 and a half. */
  @ParameterizedTest
  @CsvSource({
    "Europe/Amsterdam,    2026-03-29, 46",
    "Europe/Amsterdam,    2026-10-25, 50",
    "America/New_York,    2026-03-08, 46",
    "America/New_York,    2026-11-01, 50",
    "Australia/Lord_Howe, 2026-10-04, 47",
    "Australia/Lord_Howe, 2026-04-05, 49",
  })
  void each_half_hour_that_passes_is_due_once_through_both_switches(
      String zone, LocalDate day, int halfHours) {
    Schedule daily =
        daily(new Every(Duration.ofMinutes(30), LocalTime.MIDNIGHT, Optional.empty()), zone);
    Instant midnight = day.atStartOfDay(ZoneId.of(zone)).toInstant();

    assertThat(daily.next(midnight.minusMillis(1), halfHours + 1))
        .containsExactlyElementsOf(
            IntStream.rangeClosed(0, halfHours)
                .mapToObj(i -> midnight.plus(Duration.ofMinutes(30L * i)))
                .toList());
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Amsterdam, 2028-02-29T07:00:00Z",
    "America/New_York, 2028-02-29T13:00:00Z",
    "Pacific/Auckland, 2028-02-28T19:00:00Z",
  })
  void the_29th_of_february_is_a_day_of_each_zone(String zone, Instant due) {
    Schedule leapDay =
        new Schedule(
            new DayOfYear(MonthDay.of(2, 29)),
            at("08:00"),
            ZoneId.of(zone),
            Optional.empty(),
            Optional.empty());

    assertThat(leapDay.next(Instant.parse("2028-01-01T12:00:00Z"))).contains(due);
  }

  private static Schedule daily(TimeRule times, String zone) {
    return new Schedule(
        new EveryDays(SUNDAY.minusYears(1), 1),
        times,
        ZoneId.of(zone),
        Optional.empty(),
        Optional.empty());
  }

  @Test
  void is_due_between_start_and_end_both_included() {
    Instant start = Instant.parse("2026-12-01T07:00:00Z");
    Instant end = Instant.parse("2026-12-03T07:00:00Z");
    Schedule schedule =
        new Schedule(
            new EveryDays(SUNDAY, 1), at("08:00"), AMSTERDAM, Optional.of(start), Optional.of(end));

    assertThat(schedule.next(Instant.parse("2026-11-29T00:00:00Z"), 10))
        .containsExactly(start, Instant.parse("2026-12-02T07:00:00Z"), end);
  }

  @Test
  void a_clock_that_steps_back_does_not_make_what_was_due_earlier_due_again() {
    Schedule schedule =
        new Schedule(
            new EveryDays(SUNDAY, 1), at("08:00"), AMSTERDAM, Optional.empty(), Optional.empty());
    Instant fired = Instant.parse("2026-11-30T07:00:00Z");

    assertThat(schedule.next(fired)).contains(Instant.parse("2026-12-01T07:00:00Z"));
  }

  @Test
  void a_step_or_a_period_below_its_least_is_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new EveryDays(SUNDAY, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Every(Duration.ofMillis(999), LocalTime.MIDNIGHT, Optional.empty()));
  }

  private static At at(String... times) {
    return At.of(Stream.of(times).map(LocalTime::parse).toList());
  }
}
