package dev.tributary.adapters.in.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FiringBacklogTest {
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final List<Boolean> seen = new ArrayList<>();
  private long nanos;
  private final FiringBacklog backlog = new FiringBacklog(LONGEST, () -> nanos);

  @Test
  void goes_first_until_its_last_thread_has_served_its_part() {
    look();
    backlog.during(
        () -> {
          look();
          backlog.during(this::look);
          look();
        });
    look();

    assertThat(seen).containsExactly(false, true, true, true, false);
  }

  @Test
  void goes_first_for_a_limited_time_counted_from_its_first_thread_on() {
    backlog.during(
        () -> {
          nanos = LONGEST.toNanos() - 1;
          backlog.during(this::look);
          nanos++;
          look();
        });
    backlog.during(this::look);

    assertThat(seen).as("the next backlog has its own time").containsExactly(true, false, true);
  }

  @Test
  void ends_also_when_firing_fails() {
    assertThatThrownBy(
            () ->
                backlog.during(
                    () -> {
                      throw new IllegalStateException("no database");
                    }))
        .hasMessage("no database");

    assertThat(backlog.goesFirst()).isFalse();
  }

  @Test
  void never_goes_first_where_the_longest_time_is_zero() {
    FiringBacklog never = new FiringBacklog(Duration.ZERO, () -> nanos);

    never.during(() -> seen.add(never.goesFirst()));

    assertThat(seen).containsExactly(false);
  }

  private void look() {
    seen.add(backlog.goesFirst());
  }
}
