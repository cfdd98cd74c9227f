package dev.tributary.domain.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class QuotaReportTest {
  private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");
  private static final QuotaReport REPORT = new QuotaReport(NOW, Duration.ofDays(32));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "30 | 2026-11-29T12:00:30Z",
        "0.5 | 2026-11-29T12:00:00.500Z",
        "1795953660 | 2026-11-29T12:01:00Z",
        "1795953660.25 | 2026-11-29T12:01:00.250Z",
        "1795953660123 | 2026-11-29T12:01:00.123Z",
        "Sun, 29 Nov 2026 12:01:00 GMT | 2026-11-29T12:01:00Z",
        "2026-11-29T13:01:00+01:00 | 2026-11-29T12:01:00Z"
      })
  void reads_a_reset_in_each_of_its_forms(String text, Instant reset) {
    assertThat(REPORT.reset(text)).contains(reset);
  }

  @ParameterizedTest
  @CsvSource({"soon", "-5", "1e9", "12:00", "''"})
  void reads_no_reset_from_another_text(String text) {
    assertThat(REPORT.reset(text)).isEmpty();
  }

  @Test
  void takes_the_reserve_off_what_is_left() {
    assertThat(read(Map.of("Left", "100", "Limit", "500", "Reset", "60")))
        .contains(new ReportedQuota(50, NOW.plusSeconds(60).toEpochMilli()));
    assertThat(read(Map.of("Left", "100, 40;w=60", "Reset", "60")))
        .map(ReportedQuota::left)
        .contains(100);
  }

  @Test
  void reports_nothing_without_both_headers_or_for_a_window_that_is_over() {
    assertThat(read(Map.of("Left", "100"))).isEmpty();
    assertThat(read(Map.of("Reset", "60"))).isEmpty();
    assertThat(read(Map.of("Left", "many", "Reset", "60"))).isEmpty();
    assertThat(read(Map.of("Left", "1", "Reset", "Sun, 29 Nov 2026 11:59:00 GMT"))).isEmpty();
  }

  /** Milliseconds until the reset look like seconds, and a bad date holds an account for years. */
  @Test
  void does_not_believe_a_reset_that_is_too_far_away() {
    assertThat(read(Map.of("Left", "0", "Reset", "2764800"))).isPresent();
    assertThat(read(Map.of("Left", "0", "Reset", "2764801"))).isEmpty();
    assertThat(read(Map.of("Left", "0", "Reset", "3600000"))).isEmpty();
    assertThat(read(Map.of("Left", "0", "Reset", "Fri, 31 Dec 9999 23:59:59 GMT"))).isEmpty();
    assertThat(read(Map.of("Left", "0", "Reset", "999999999999999"))).isEmpty();
  }

  private static Optional<ReportedQuota> read(Map<String, String> headers) {
    AccountLimits limits =
        new AccountLimits(
            List.of(),
            List.of(),
            new QuotaHeaders("Left", "Limit", "Reset"),
            10,
            OptionalInt.empty());
    return REPORT.read(limits, name -> Optional.ofNullable(headers.get(name)));
  }
}
