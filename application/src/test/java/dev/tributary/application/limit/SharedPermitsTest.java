package dev.tributary.application.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.application.limit.RateLimits.Permit;
import dev.tributary.application.limit.SharedPermits.Place;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SharedPermitsTest {
  private final AtomicLong nanos = new AtomicLong();
  private final AtomicInteger acquired = new AtomicInteger();
  private final List<Runnable> later = new ArrayList<>();
  private final InMemoryRateLimits.Store store = new InMemoryRateLimits.Store(nanos::get);
  private final SharedPermits one = node("one");
  private final SharedPermits two = node("two");

  @Test
  void nodes_share_the_permits() {
    Permit first = acquire(one).orElseThrow();
    assertThat(acquire(two)).isPresent();
    assertThat(acquire(one)).isEmpty();

    first.close();
    assertThat(acquire(one)).isPresent();
  }

  @Test
  void a_permit_serves_the_calls_of_one_node_for_a_second() {
    acquire(one).orElseThrow().close();
    acquire(one).orElseThrow().close();
    assertThat(acquired).hasValue(1);

    Permit last = acquire(one).orElseThrow();
    nanos.addAndGet(Duration.ofSeconds(1).toNanos());
    last.close();
    assertThat(acquire(two)).isPresent();
    assertThat(acquire(two)).as("it was given back").isPresent();
  }

  @Test
  void a_permit_that_no_call_needs_is_given_back_soon() {
    Permit a = acquire(one).orElseThrow();
    acquire(one).orElseThrow().close();
    a.close();
    assertThat(acquire(two)).isEmpty();

    later.forEach(Runnable::run);
    assertThat(acquire(two)).as("not asked for again at once").isEmpty();
    nanos.addAndGet(Duration.ofMillis(100).toNanos());
    assertThat(acquire(two)).isPresent();
    assertThat(acquire(two)).isPresent();
  }

  @Test
  void callers_that_wait_get_permits_in_the_order_in_which_they_came() {
    Permit a = acquire(one).orElseThrow();
    Permit b = acquire(one).orElseThrow();
    try (Place first = one.enter();
        Place second = one.enter();
        Place third = one.enter()) {
      assertThat(first.acquire()).isEmpty();
      a.close();
      assertThat(second.acquire()).as("due to the first").isEmpty();
      b.close();
      assertThat(third.acquire()).isEmpty();
      assertThat(second.acquire()).as("one for each of them").isPresent();
      first.close();
      assertThat(third.acquire()).as("the first has left").isPresent();
    }
  }

  @Test
  void a_caller_that_cannot_ask_delays_no_other_and_does_not_lose_its_place() {
    Permit a = acquire(one).orElseThrow();
    Permit b = acquire(one).orElseThrow();
    try (Place first = one.enter();
        Place second = one.enter();
        Place third = one.enter()) {
      assertThat(first.acquire()).isEmpty();
      a.close();
      nanos.addAndGet(Duration.ofMillis(100).toNanos());
      assertThat(second.acquire()).as("due to the first").isEmpty();
      nanos.addAndGet(1);
      assertThat(second.acquire()).as("the first is absent").isPresent();

      b.close();
      assertThat(first.acquire()).as("it is back before the third").isPresent();
      assertThat(third.acquire()).isEmpty();
    }
  }

  private static Optional<Permit> acquire(SharedPermits permits) {
    try (Place place = permits.enter()) {
      return place.acquire();
    }
  }

  private SharedPermits node(String name) {
    RateLimits limits = new InMemoryRateLimits(name, store);
    return new SharedPermits(
        () -> {
          acquired.incrementAndGet();
          return limits.acquire(new PermitLimit("account", 2));
        },
        nanos::get,
        later::add);
  }
}
