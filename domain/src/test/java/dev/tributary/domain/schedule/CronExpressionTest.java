package dev.tributary.domain.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CronExpressionTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 8 * * *            | 2026-11-29T07:00:00Z | 2026-11-30T07:00:00Z",
        "30 0 8 * * *         | 2026-11-29T06:00:00Z | 2026-11-29T07:00:30Z",
        "*/15 * * * *         | 2026-11-29T07:01:00Z | 2026-11-29T07:15:00Z",
        "*/15 * * * *         | 2026-10-25T00:45:00Z | 2026-10-25T01:00:00Z",
        "5/20 8-9 * * *       | 2026-11-29T07:25:00Z | 2026-11-29T07:45:00Z",
        "0 8 * * MON-FRI      | 2026-11-27T12:00:00Z | 2026-11-30T07:00:00Z",
        "0 8 * * 1,sun        | 2026-11-28T12:00:00Z | 2026-11-29T07:00:00Z",
        "0 8 * * 7            | 2026-11-28T12:00:00Z | 2026-11-29T07:00:00Z",
        "0 8 13 * FRI         | 2026-11-29T00:00:00Z | 2026-12-04T07:00:00Z",
        "0 8 13 * *           | 2026-11-29T00:00:00Z | 2026-12-13T07:00:00Z",
        "0 8 L * ?            | 2028-02-01T00:00:00Z | 2028-02-29T07:00:00Z",
        "0 8 29 FEB *         | 2026-11-29T00:00:00Z | 2028-02-29T07:00:00Z",
        "30 2 * * *           | 2026-03-28T12:00:00Z | 2026-03-29T01:00:00Z",
        "30 2 * * *           | 2026-10-25T00:30:00Z | 2026-10-26T01:30:00Z",
        "0 0 1 1 *            | 2026-11-29T00:00:00Z | 2026-12-31T23:00:00Z",
      })
  void is_due(String cron, String after, String due) {
    assertThat(next(cron, after)).contains(Instant.parse(due));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0 8 30 2 *", "0 8 31 4,6,9,11 *"})
  void an_expression_without_a_day_is_never_due(String cron) {
    assertThat(next(cron, "2026-11-29T00:00:00Z")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "* * * *",
        "* * * * * * *",
        "60 * * * *",
        "* 24 * * *",
        "* * 0 * *",
        "* * 32 * *",
        "* * * 13 *",
        "* * * * 8",
        "*/0 * * * *",
        "5-1 * * * *",
        "a * * * *",
        "1,,2 * * * *",
        "-1 * * * *",
        "1-2-3 * * * *",
        "* * * * FRIDAY",
        "@daily",
        "１ * * * *",
        "* * L-3 * *"
      })
  void what_is_no_cron_expression_is_refused(String cron) {
    assertThatIllegalArgumentException().isThrownBy(() -> CronExpression.parse(cron));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // Lord Howe changes its clocks by half an hour: at 2:00 to 1:30, and back to 2:30.
        "15 */2 * * *  | Australia/Lord_Howe | 2026-04-04T14:40:00Z | 2026-04-04T15:45:00Z",
        "15 */2 * * *  | Australia/Lord_Howe | 2026-10-03T15:29:00Z | 2026-10-03T17:15:00Z",
        "*/20 * * * *  | America/New_York    | 2026-03-08T06:50:00Z | 2026-03-08T07:00:00Z",
        "30 2 * * *    | America/New_York    | 2026-03-08T06:50:00Z | 2026-03-08T07:00:00Z",
        "30 1 * * *    | America/New_York    | 2026-11-01T05:00:00Z | 2026-11-01T05:30:00Z",
        "30 1 * * *    | America/New_York    | 2026-11-01T05:30:00Z | 2026-11-02T06:30:00Z",
        "0 0 * * *     | Africa/Cairo        | 2026-04-23T12:00:00Z | 2026-04-23T22:00:00Z",
      })
  void changes_of_the_clocks_are_followed_in(String cron, String zone, String after, String due) {
    assertThat(next(cron, after, ZoneId.of(zone))).contains(Instant.parse(due));
  }

  private static Optional<Instant> next(String cron, String after) {
    return next(cron, after, ZoneId.of("Europe/Amsterdam"));
  }

  private static Optional<Instant> next(String cron, String after, ZoneId zone) {
    CronExpression read = CronExpression.parse(cron);
    return new Schedule(read.days(), read.times(), zone, Optional.empty(), Optional.empty())
        .next(Instant.parse(after));
  }
}
