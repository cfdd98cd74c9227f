package dev.tributary.application.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.application.run.RunConfig;
import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FiringConfigTest {
  @Test
  void firings_take_turns_in_small_batches_where_the_installation_limits_its_runs() {
    assertThat(config(100, 8).within(runs(20))).isEqualTo(config(10, 1));
    assertThat(config(5, 8).within(runs(20))).isEqualTo(config(5, 1));
    assertThat(config(100, 8).within(runs(0))).isEqualTo(config(100, 8));
  }

  private static FiringConfig config(int batch, int concurrency) {
    return new FiringConfig(
        ZoneOffset.UTC, Duration.ofMinutes(1), Duration.ofHours(1), batch, concurrency);
  }

  private static RunConfig runs(int concurrency) {
    return new RunConfig(ZoneOffset.UTC, Duration.ofDays(1), 3, concurrency, 3);
  }
}
