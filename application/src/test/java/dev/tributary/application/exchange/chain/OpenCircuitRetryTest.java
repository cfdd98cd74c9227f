package dev.tributary.application.exchange.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tributary.application.exchange.circuit.CircuitBreaker;
import dev.tributary.application.exchange.circuit.InMemoryCircuits;
import dev.tributary.application.exchange.http.ExchangeFailed;
import dev.tributary.domain.exchange.Exchange;
import dev.tributary.domain.exchange.ExchangeErrorCode;
import dev.tributary.domain.exchange.ExchangeLimits;
import dev.tributary.domain.exchange.circuit.Circuit;
import dev.tributary.domain.exchange.circuit.CircuitPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Calls to an origin that other calls have found down. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OpenCircuitRetryTest extends SendCallFixture {
  private static final String ORIGIN = "https://api.example.com:443";

  private final InMemoryCircuits circuits = new InMemoryCircuits();
  private IntConsumer afterSleep = _ -> {};
  private final SendCall calls =
      Chains.broken(
          http,
          exchanges,
          new CircuitBreaker(
              circuits,
              new CircuitPolicy(20, Duration.ofSeconds(10), Duration.ofSeconds(60)),
              () -> now),
          (time, _) -> {
            sleep(time);
            afterSleep.accept(sleeper.size());
          },
          config,
          () -> now);

  @Test
  void a_call_waits_for_the_circuit_and_has_all_of_its_attempts_afterwards() {
    openFor(50);
    http.responding(502, "").responding(502, "").respondingJson("{}");

    assertThat(calls.send(post("{}"), context, SendCallFixture::text)).isEqualTo("{}");

    assertThat(sleeper.getFirst()).isEqualTo(Duration.ofSeconds(50));
    assertThat(exchanges.all()).extracting(Exchange::attempt).containsExactly(1, 2, 3);
  }

  @Test
  void refusals_between_two_attempts_are_none() {
    http.responding(502, "");
    afterSleep =
        sleeps -> {
          if (sleeps <= 3) {
            openFor(10);
          }
        };

    ExchangeFailed failed = failed();

    assertThat(failed.failure().code()).isEqualTo(ExchangeErrorCode.STATUS);
    assertThat(failed.attempts()).isEqualTo(3);
    assertThat(http.sent()).hasSize(3);
    assertThat(sleeper).filteredOn(Duration.ofSeconds(10)::equals).hasSize(3);
  }

  @Test
  void the_wait_ends_with_the_time_of_the_call_and_nothing_was_sent() {
    Instant begun = now;
    openFor(60);
    afterSleep = _ -> openFor(60);

    ExchangeFailed failed = failed();

    assertThat(failed.failure().code()).isEqualTo(ExchangeErrorCode.BUDGET_SPENT);
    assertThat(failed.attempts()).isZero();
    assertThat(http.sent()).isEmpty();
    assertThat(Duration.between(begun, now)).isLessThan(ExchangeLimits.DEFAULT.totalTime());
  }

  private void openFor(int seconds) {
    circuits.replace(
        ORIGIN, circuits.find(ORIGIN), Optional.of(new Circuit.Open(1, now.plusSeconds(seconds))));
  }

  private ExchangeFailed failed() {
    return catchThrowableOfType(
        ExchangeFailed.class, () -> calls.send(post("{}"), context, SendCallFixture::text));
  }
}
