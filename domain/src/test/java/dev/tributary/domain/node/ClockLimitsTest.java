package dev.tributary.domain.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ClockLimitsTest {
  private static final ClockLimits LIMITS =
      new ClockLimits(Duration.ofSeconds(1), Duration.ofSeconds(30));

  @ParameterizedTest
  @CsvSource({
    "0, ACCURATE",
    "1000, ACCURATE",
    "-1000, ACCURATE",
    "1001, INACCURATE",
    "-1001, INACCURATE",
    "30000, INACCURATE",
    "30001, UNUSABLE",
    "-30001, UNUSABLE",
  })
  void a_difference_is_checked_by_both_limits(long millis, ClockAccuracy accuracy) {
    assertThat(LIMITS.of(new ClockDifference(Duration.ofMillis(millis)))).isEqualTo(accuracy);
  }

  @Test
  void the_warning_comes_before_the_refusal() {
    assertThatThrownBy(() -> new ClockLimits(Duration.ofSeconds(2), Duration.ofSeconds(1)))
        .hasMessageContaining("PT2S");
  }
}
