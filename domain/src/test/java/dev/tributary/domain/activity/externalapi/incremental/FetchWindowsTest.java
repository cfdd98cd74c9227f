package dev.tributary.domain.activity.externalapi.incremental;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.domain.activity.externalapi.incremental.FetchWindows.Window;
import dev.tributary.domain.value.ValueType;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** It is noon and half a second in Los Angeles, and so already evening in UTC. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FetchWindowsTest {
  private static final Instant NOW = Instant.parse("2026-11-29T20:00:00.5Z");
  private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");

  @ParameterizedTest(name = "from {1} by {2}")
  @CsvSource({
    "DATETIME, 2026-11-29T18:00:00Z, PT1H, 2, 2026-11-29T19:00:00Z, 2026-11-29T20:00:00Z",
    "DATETIME, 2026-11-29T18:30:00Z, PT1H, 2, 2026-11-29T19:30:00Z, 2026-11-29T20:00:00Z",
    "DATETIME, 2026-11-29T19:59:59.9Z, PT1H, 1, 2026-11-29T19:59:59.900Z, 2026-11-29T20:00:00Z",
    "DATETIME, 2026-11-29T18:59:59.9999Z, PT1H, 2, 2026-11-29T19:59:59.999900Z, 2026-11-29T20:00:00Z",
    "DATETIME, 2026-11-29T20:00:00Z, PT1H, 1, 2026-11-29T20:00:00Z, 2026-11-29T21:00:00Z",
    "DATETIME, 2027-01-01T00:00:00Z, PT1H, 1, 2027-01-01T00:00:00Z, 2027-01-01T01:00:00Z",
    "DATE, 2026-11-01, P1D, 29, 2026-11-29, 2026-11-30",
    "DATE, 2026-11-01, P7D, 5, 2026-11-29, 2026-11-30",
    "DATE, 2026-11-30, P7D, 1, 2026-11-30, 2026-12-07",
  })
  void the_last_window_ends_now(
      ValueType type, String since, Duration step, long count, String begin, String end) {
    FetchWindows windows = FetchWindows.upTo(NOW, ZONE, new Watermark(type, since), step);
    assertThat(windows.count()).isEqualTo(count);
    assertThat(windows.window(count - 1))
        .isEqualTo(new Window(new Watermark(type, begin), new Watermark(type, end)));
  }

  @Test
  void each_window_begins_where_the_one_before_ends() {
    FetchWindows windows =
        FetchWindows.upTo(
            NOW,
            ZONE,
            new Watermark(ValueType.DATETIME, "2026-11-27T03:04:05.678Z"),
            Duration.ofMinutes(97));
    Watermark next = windows.since();
    for (long i = 0; i < windows.count(); i++) {
      assertThat(windows.window(i).since()).isEqualTo(next);
      assertThat(windows.window(i).since().isBefore(windows.window(i).until())).isTrue();
      next = windows.window(i).until();
    }
    assertThat(next).isEqualTo(windows.until());
    assertThatThrownBy(() -> windows.window(windows.count()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void only_times_have_windows() {
    Watermark number = new Watermark(ValueType.INTEGER, "7");
    assertThatThrownBy(() -> new FetchWindows(number, number, Duration.ofHours(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
