package dev.tributary.domain.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DurationTextTest {
  @ParameterizedTest
  @CsvSource({
    "PT0S, 0s, 0s",
    "PT0.5S, PT0.5S, 500ms",
    "PT30S, 30s, 30s",
    "PT5M, 5m, 300s",
    "PT59M, 59m, 3540s",
    "PT1H, 1h, 1h",
    "PT90M, 90m, 90m",
    "PT72H, 3d, 3d",
    "PT72H1S, 259201s, 259201s",
    "PT2H0.5S, PT2H0.5S, 7200500ms"
  })
  void is_written_in_the_largest_unit_and_below_an_hour_in_seconds_where_they_are_meant(
      Duration time, String shortest, String inSeconds) {
    assertThat(DurationText.write(time)).isEqualTo(shortest);
    assertThat(DurationText.writeSeconds(time)).isEqualTo(inSeconds);
    assertThat(DurationText.read(shortest)).isEqualTo(time);
    assertThat(DurationText.read(inSeconds)).isEqualTo(time);
  }
}
