package dev.tributary.application.exchange.circuit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.application.exchange.circuit.Circuits.OpenCircuit;
import dev.tributary.application.exchange.circuit.Circuits.StoredCircuit;
import dev.tributary.domain.exchange.circuit.Circuit;
import dev.tributary.domain.exchange.circuit.Circuit.Closed;
import dev.tributary.domain.exchange.circuit.Circuit.HalfOpen;
import dev.tributary.domain.exchange.circuit.Circuit.Open;
import dev.tributary.domain.exchange.circuit.CircuitPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What circuits must do, and what two nodes make of them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class CircuitsContract {
  private final String key = "https://api-%s.example.com".formatted(UUID.randomUUID());
  private Instant now = Instant.parse("2026-11-24T08:00:00Z");

  /** The same circuits for each caller; each value is a node's. */
  protected abstract Circuits circuits();

  @Test
  void keeps_each_circuit_as_it_was_stored() {
    assertThat(circuits().find(key)).isEmpty();
    for (Circuit circuit :
        List.of(
            new Closed(1), new Open(1, now), new HalfOpen(2, now.plusSeconds(3)), new Closed(7))) {
      assertThat(circuits().replace(key, circuits().find(key), Optional.of(circuit))).isTrue();
      assertThat(circuits().find(key).map(StoredCircuit::circuit)).contains(circuit);
    }
    assertThat(circuits().replace(key, circuits().find(key), Optional.empty())).isTrue();
    assertThat(circuits().find(key)).isEmpty();
  }

  @Test
  void refuses_a_change_of_what_another_has_changed() {
    Optional<StoredCircuit> none = Optional.empty();
    assertThat(circuits().replace(key, none, Optional.of(new Closed(1)))).isTrue();
    assertThat(circuits().replace(key, none, Optional.of(new Closed(1)))).isFalse();
    Optional<StoredCircuit> first = circuits().find(key);
    assertThat(circuits().replace(key, first, Optional.of(new Closed(2)))).isTrue();
    assertThat(circuits().replace(key, first, Optional.of(new Closed(2)))).isFalse();
    assertThat(circuits().replace(key, first, Optional.empty())).isFalse();
    assertThat(circuits().find(key).map(StoredCircuit::circuit)).contains(new Closed(2));
  }

  @Test
  void failures_of_two_nodes_open_one_circuit_and_one_of_them_tries() {
    CircuitBreaker one = node();
    CircuitBreaker two = node();
    assertThat(one.refusal(key)).isEmpty();
    assertThat(two.refusal(key)).isEmpty();
    assertThat(one.failed(key)).isEmpty();
    assertThat(two.failed(key)).isEmpty();
    assertThat(one.failed(key)).contains(new Open(1, now.plusSeconds(10)));
    assertThat(one.refusal(key)).contains(now.plusSeconds(10));
    now = now.plusSeconds(1);
    assertThat(two.refusal(key)).as("read again after a second").contains(now.plusSeconds(9));

    now = now.plusSeconds(9);
    assertThat(one.refusal(key)).as("the trial").isEmpty();
    assertThat(two.refusal(key)).contains(now.plusSeconds(10));
    assertThat(one.failed(key)).contains(new Open(2, now.plusSeconds(20)));

    now = now.plusSeconds(20);
    assertThat(two.refusal(key)).as("the next trial").isEmpty();
    assertThat(one.refusal(key)).contains(now.plusSeconds(10));
    two.succeeded(key);
    assertThat(circuits().find(key)).isEmpty();
  }

  @Test
  void lists_those_that_keep_calls_away_by_key() {
    circuits().replace(key, Optional.empty(), Optional.of(new Open(1, now)));
    circuits().replace(key + "/b", Optional.empty(), Optional.of(new HalfOpen(2, now)));
    circuits().replace(key + "/c", Optional.empty(), Optional.of(new Closed(1)));

    assertThat(circuits().open(Optional.of(key.substring(0, key.length() - 1)), 2))
        .containsExactly(
            new OpenCircuit(key, false, 1, now), new OpenCircuit(key + "/b", true, 2, now));
    assertThat(circuits().open(Optional.of(key), 1))
        .containsExactly(new OpenCircuit(key + "/b", true, 2, now));
  }

  @Test
  void a_success_ends_the_row_of_failures() {
    CircuitBreaker node = node();
    node.failed(key);
    node.failed(key);
    assertThat(node.refusal(key)).isEmpty();
    node.succeeded(key);
    assertThat(circuits().find(key)).isEmpty();
  }

  @Test
  void loses_no_change_of_two_at_the_same_time() throws InterruptedException {
    List<Thread> threads =
        IntStream.range(0, 2)
            .mapToObj(_ -> Thread.ofVirtual().start(() -> raise(circuits(), 20)))
            .toList();
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(circuits().find(key).map(StoredCircuit::circuit)).contains(new Closed(40));
  }

  private void raise(Circuits node, int times) {
    for (int done = 0; done < times; ) {
      Optional<StoredCircuit> found = node.find(key);
      int count = found.map(stored -> ((Closed) stored.circuit()).failures()).orElse(0);
      done += node.replace(key, found, Optional.of(new Closed(count + 1))) ? 1 : 0;
    }
  }

  private CircuitBreaker node() {
    return new CircuitBreaker(
        circuits(),
        new CircuitPolicy(3, Duration.ofSeconds(10), Duration.ofSeconds(60)),
        () -> now);
  }
}
