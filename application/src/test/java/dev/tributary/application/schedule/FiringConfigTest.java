package dev.tributary.application.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
    assertThat(config(100, 8).within(runs(20))).isEqualTo(turns(10));
    assertThat(config(5, 8).within(runs(20))).isEqualTo(turns(5));
    assertThat(config(100, 8).within(runs(0))).isEqualTo(config(100, 8));
  }

  @Test
  void a_negative_time_for_which_new_runs_wait_is_refused() {
    assertThatThrownBy(() -> config(100, 8, Duration.ofSeconds(-1)))
        .hasMessage("tributary.schedule.hold is not negative, as PT-1S is");
  }

  private static FiringConfig turns(int batch) {
    return config(batch, 1, Duration.ZERO);
  }

  private static FiringConfig config(int batch, int concurrency) {
    return config(batch, concurrency, Duration.ofSeconds(30));
  }

  private static FiringConfig config(int batch, int concurrency, Duration hold) {
    return new FiringConfig(
        ZoneOffset.UTC, Duration.ofMinutes(1), Duration.ofHours(1), batch, concurrency, hold);
  }

  private static RunConfig runs(int concurrency) {
    return new RunConfig(ZoneOffset.UTC, Duration.ofDays(1), 3, concurrency, 3);
  }
}
