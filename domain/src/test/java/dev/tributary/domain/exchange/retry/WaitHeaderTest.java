package dev.tributary.domain.exchange.retry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WaitHeaderTest {
  private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "7, 7000",
    "' 7 ', 7000",
    "0, 0",
    "1.5, 1500",
    "999999999, 999999999000",
    "'Tue, 24 Nov 2026 08:00:30 GMT', 30000",
    "'Tue, 24 Nov 2026 07:00:00 GMT', 0",
    "2026-11-24T08:01:00Z, 60000",
    "2026-11-24T09:00:30+01:00, 30000",
    "1795507230, 30000",
    "1795507230.250, 30250",
    "1795507230250, 30250",
    "1795507199, 0",
  })
  void reads_seconds_dates_and_instants(String header, long millis) {
    assertThat(WaitHeader.read(header, NOW)).contains(Duration.ofMillis(millis));
    assertThat(WaitHeader.readable(header)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "soon",
        "-5",
        "1e3",
        "99999999999999999999",
        "12345678901",
        "1.",
        "2026-11-24"
      })
  void leaves_what_is_no_time(String header) {
    assertThat(WaitHeader.read(header, NOW)).isEmpty();
    assertThat(WaitHeader.readable(header)).isFalse();
  }
}
