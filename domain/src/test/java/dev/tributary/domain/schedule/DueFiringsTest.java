package dev.tributary.domain.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.schedule.DayRule.EveryDays;
import dev.tributary.domain.schedule.MissedFirings.Policy;
import dev.tributary.domain.schedule.TimeRule.Every;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DueFiringsTest {
  private static final Instant EIGHT = Instant.parse("2026-11-29T08:00:00Z");
  private static final Duration TOLERATED = Duration.ofMinutes(1);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // policy  | most | now             | runs                | missed | next
        "RUN_ONCE  | 10   | 08:00:00        | 08:00               | 0      | 09:00",
        "RUN_ONCE  | 10   | 08:01:00        | 08:00               | 0      | 09:00",
        "SKIP      | 10   | 08:01:00        | 08:00               | 0      | 09:00",
        "RUN_ONCE  | 10   | 08:01:01        | 08:00               | 0      | 09:00",
        "SKIP      | 10   | 08:01:01        |                     | 1      | 09:00",
        "RUN_ONCE  | 10   | 11:30:00        | 11:00               | 3      | 12:00",
        "RUN_ONCE  | 10   | 12:00:30        | 12:00               | 4      | 13:00",
        "SKIP      | 10   | 12:00:30        | 12:00               | 4      | 13:00",
        "RUN_ALL   | 2    | 11:30:00        | 10:00;11:00         | 2      | 12:00",
        "RUN_ALL   | 10   | 10:00:30        | 08:00;09:00;10:00   | 0      | 11:00",
        "RUN_ALL   | 1    | 10:00:30        | 09:00;10:00         | 1      | 11:00",
      })
  void late_firings_follow_the_policy(
      Policy policy, int most, String now, String runs, long missed, String next) {
    DueFirings due =
        DueFirings.of(
            every(Duration.ofHours(1)), EIGHT, at(now), new MissedFirings(policy, most), TOLERATED);

    assertThat(due.runs()).containsExactlyElementsOf(instants(runs));
    assertThat(due.missed()).isEqualTo(missed);
    assertThat(due.next()).contains(at(next));
  }

  @Test
  void firings_of_each_second_on_time_start_a_run_each() {
    DueFirings due =
        DueFirings.of(
            every(Duration.ofSeconds(1)),
            EIGHT,
            EIGHT.plusSeconds(3),
            MissedFirings.DEFAULT,
            TOLERATED);

    assertThat(due.runs())
        .containsExactlyElementsOf(
            IntStream.rangeClosed(0, 3).mapToObj(EIGHT::plusSeconds).toList());
    assertThat(due.next()).contains(EIGHT.plusSeconds(4));
  }

  @Test
  void of_very_many_missed_firings_not_all_are_counted() {
    Instant now = EIGHT.plus(Duration.ofDays(30));

    DueFirings due =
        DueFirings.of(
            every(Duration.ofSeconds(1)), EIGHT, now, MissedFirings.DEFAULT, Duration.ZERO);

    assertThat(due.runs()).containsExactly(now);
    assertThat(due.missed()).isEqualTo(10_000);
    assertThat(due.next()).contains(now.plusSeconds(1));
  }

  @Test
  void a_limit_of_firings_allows_the_first_runs() {
    DueFirings due =
        new DueFirings(List.of(EIGHT, EIGHT.plusSeconds(1)), 0, Optional.of(EIGHT.plusSeconds(2)));

    assertThat(due.atMost(3)).isEqualTo(due);
    assertThat(due.atMost(1)).isEqualTo(new DueFirings(List.of(EIGHT), 0, due.next()));
  }

  private static Schedule every(Duration period) {
    return new Schedule(
        new EveryDays(LocalDate.EPOCH, 1),
        new Every(period, LocalTime.MIDNIGHT, Optional.empty()),
        ZoneOffset.UTC,
        Optional.empty(),
        Optional.empty());
  }

  private static List<Instant> instants(String times) {
    return Optional.ofNullable(times).stream()
        .flatMap(all -> List.of(all.split(";", -1)).stream())
        .map(DueFiringsTest::at)
        .toList();
  }

  private static Instant at(String time) {
    return LocalDate.of(2026, 11, 29).atTime(LocalTime.parse(time)).toInstant(ZoneOffset.UTC);
  }
}
