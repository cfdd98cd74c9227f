package dev.tributary.webapp.chaos.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Schedules come from their seed alone. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ScheduleTest {
  private static final Duration SHORT = Duration.ofMinutes(3);
  private static final Duration LONG = Duration.ofMinutes(60);

  @Test
  void the_same_seed_gives_the_same_faults() {
    assertThat(Schedule.of(7, SHORT)).isEqualTo(Schedule.of(7, SHORT));
    assertThat(Schedule.of(7, SHORT).faults()).isNotEqualTo(Schedule.of(8, SHORT).faults());
  }

  @Test
  void each_kind_of_a_schedule_comes_at_least_twice() {
    for (long seed = 0; seed < 200; seed++) {
      Schedule schedule = Schedule.of(seed, SHORT);
      assertThat(schedule.kinds()).hasSizeGreaterThan(5);
      for (FaultKind kind : schedule.kinds()) {
        assertThat(
                Collections.frequency(
                    schedule.faults().stream().map(Schedule.Planned::kind).toList(), kind))
            .isGreaterThanOrEqualTo(2);
      }
    }
  }

  @Test
  void a_long_schedule_holds_every_kind() {
    assertThat(Schedule.of(7, LONG).kinds()).containsExactlyInAnyOrder(FaultKind.values());
  }
}
