package dev.tributary.domain.exchange.circuit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.exchange.circuit.Circuit.Closed;
import dev.tributary.domain.exchange.circuit.Circuit.HalfOpen;
import dev.tributary.domain.exchange.circuit.Circuit.Open;
import dev.tributary.domain.exchange.circuit.CircuitDecision.Allowed;
import dev.tributary.domain.exchange.circuit.CircuitDecision.Refused;
import dev.tributary.domain.exchange.circuit.CircuitDecision.Trial;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CircuitPolicyTest {
  private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
  private static final CircuitPolicy POLICY =
      new CircuitPolicy(3, Duration.ofSeconds(10), Duration.ofSeconds(60));

  @Test
  void opens_after_so_many_failures_in_a_row() {
    Circuit first = POLICY.failed(Optional.empty(), NOW);
    Circuit second = POLICY.failed(Optional.of(first), NOW);
    assertThat(first).isEqualTo(new Closed(1));
    assertThat(second).isEqualTo(new Closed(2));
    assertThat(POLICY.failed(Optional.of(second), NOW)).isEqualTo(new Open(1, in(10)));
  }

  @Test
  void lets_calls_pass_while_it_is_closed() {
    assertThat(POLICY.admit(Optional.empty(), NOW)).isEqualTo(new Allowed());
    assertThat(POLICY.admit(Optional.of(new Closed(2)), NOW)).isEqualTo(new Allowed());
  }

  @Test
  void lets_one_try_when_the_pause_is_over_and_another_when_that_one_does_not_end() {
    assertThat(POLICY.admit(Optional.of(new Open(1, in(1))), NOW)).isEqualTo(new Refused(in(1)));
    assertThat(POLICY.admit(Optional.of(new Open(1, NOW)), NOW))
        .isEqualTo(new Trial(new HalfOpen(1, in(10))));
    assertThat(POLICY.admit(Optional.of(new HalfOpen(1, in(5))), NOW))
        .isEqualTo(new Refused(in(5)));
    assertThat(POLICY.admit(Optional.of(new HalfOpen(1, NOW)), NOW))
        .isEqualTo(new Trial(new HalfOpen(1, in(10))));
  }

  @Test
  void doubles_the_pause_after_each_trial_that_failed_up_to_the_longest() {
    assertThat(POLICY.failed(Optional.of(new HalfOpen(1, NOW)), NOW))
        .isEqualTo(new Open(2, in(20)));
    assertThat(POLICY.failed(Optional.of(new HalfOpen(3, NOW)), NOW))
        .isEqualTo(new Open(4, in(60)));
    assertThat(POLICY.failed(Optional.of(new HalfOpen(99, NOW)), NOW))
        .isEqualTo(new Open(100, in(60)));
  }

  @Test
  void a_late_failure_leaves_an_open_circuit_as_it_is() {
    Circuit open = new Open(1, in(3));
    assertThat(POLICY.failed(Optional.of(open), NOW)).isEqualTo(open);
  }

  private static Instant in(int seconds) {
    return NOW.plusSeconds(seconds);
  }
}
