package dev.tributary.application.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.application.limit.RateLimits.Permit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
    Permit first = one.acquire().orElseThrow();
    assertThat(two.acquire()).isPresent();
    assertThat(one.acquire()).isEmpty();

    first.close();
    assertThat(one.acquire()).isPresent();
  }

  @Test
  void a_permit_serves_the_calls_of_one_node_for_a_second() {
    one.acquire().orElseThrow().close();
    one.acquire().orElseThrow().close();
    assertThat(acquired).hasValue(1);

    Permit last = one.acquire().orElseThrow();
    nanos.addAndGet(Duration.ofSeconds(1).toNanos());
    last.close();
    assertThat(two.acquire()).isPresent();
    assertThat(two.acquire()).as("it was given back").isPresent();
  }

  @Test
  void a_permit_that_no_call_needs_is_given_back_soon() {
    Permit a = one.acquire().orElseThrow();
    one.acquire().orElseThrow().close();
    a.close();
    assertThat(two.acquire()).isEmpty();

    later.forEach(Runnable::run);
    assertThat(two.acquire()).as("not asked for again at once").isEmpty();
    nanos.addAndGet(Duration.ofMillis(100).toNanos());
    assertThat(two.acquire()).isPresent();
    assertThat(two.acquire()).isPresent();
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
