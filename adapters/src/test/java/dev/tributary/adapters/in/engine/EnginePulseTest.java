package dev.tributary.adapters.in.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EnginePulseTest {
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final AtomicLong nanos = new AtomicLong();
  private final EnginePulse pulse = new EnginePulse(nanos::get);

  @Test
  void a_node_without_an_engine_is_never_late() {
    move(LONGEST.multipliedBy(2));
    assertThat(pulse.isRecent(LONGEST)).isTrue();
  }

  @Test
  void an_engine_that_polls_and_beats_is_in_time() {
    pulse.beaten();
    pulse.polled();
    move(LONGEST);

    assertThat(pulse.isRecent(LONGEST)).isTrue();
    assertThat(pulse.sincePoll()).contains(LONGEST);
  }

  @Test
  void polls_without_heartbeats_are_not_enough_and_neither_is_the_reverse() {
    pulse.beaten();
    pulse.polled();
    move(LONGEST.plusNanos(1));

    assertThat(pulse.isRecent(LONGEST)).isFalse();
    pulse.polled();
    assertThat(pulse.isRecent(LONGEST)).as("no heartbeat").isFalse();
    pulse.beaten();
    assertThat(pulse.isRecent(LONGEST)).isTrue();
    move(LONGEST.plusNanos(1));
    pulse.beaten();
    assertThat(pulse.isRecent(LONGEST)).as("no poll").isFalse();
  }

  private void move(Duration time) {
    nanos.addAndGet(time.toNanos());
  }
}
