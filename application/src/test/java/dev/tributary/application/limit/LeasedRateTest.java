package dev.tributary.application.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.application.outage.Outage;
import dev.tributary.domain.limit.AccountLimits;
import dev.tributary.domain.limit.CallLease;
import dev.tributary.domain.limit.LeaseRequest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LeasedRateTest {
  private static final RateLimit MAIL = new RateLimit("mail", 20, Duration.ofSeconds(1));

  private final AtomicLong nanos = new AtomicLong();
  private final AtomicInteger leases = new AtomicInteger();
  private final InMemoryRateLimits.Store store = new InMemoryRateLimits.Store(nanos::get);

  @Test
  void a_share_serves_several_events_and_a_second_of_them_passes_at_once() {
    LeasedRate rate = node("one");

    assertThat(waits(rate, 20)).containsOnly(0L);
    assertThat(leases).hasValue(10);
    assertThat(waits(rate, 4)).containsExactly(100L, 100L, 200L, 200L);
  }

  @Test
  void two_nodes_keep_to_the_rate_together() {
    List<LeasedRate> nodes = List.of(node("one"), node("two"));
    long[] due = {0, 0};
    int sent = 0;
    while (Math.min(due[0], due[1]) < Duration.ofSeconds(10).toNanos()) {
      int next = due[0] <= due[1] ? 0 : 1;
      nanos.set(due[next]);
      sent++;
      due[next] += nodes.get(next).reserve().toNanos();
    }

    assertThat(sent).as("in ten seconds, and what passes at once").isBetween(200, 222);
    assertThat(leases.get()).isLessThanOrEqualTo(sent / 2 + 2);
  }

  @Test
  void a_share_expires_with_its_period() {
    LeasedRate rate = node("one");
    rate.reserve();
    nanos.addAndGet(Duration.ofMillis(1001).toNanos());

    rate.reserve();

    assertThat(leases).hasValue(2);
  }

  @Test
  void without_a_database_one_event_passes_in_the_time_of_a_share() {
    LeasedRate rate = new LeasedRate(failing(new Outage(new SQLException("gone", "08006"))), MAIL);
    assertThat(rate.reserve()).isEqualTo(Duration.ofMillis(100));

    LeasedRate broken = new LeasedRate(failing(new IllegalStateException("ours")), MAIL);
    assertThatThrownBy(broken::reserve).hasMessage("ours");
  }

  private static List<Long> waits(LeasedRate rate, int events) {
    return IntStream.range(0, events).mapToObj(event -> rate.reserve().toMillis()).toList();
  }

  private LeasedRate node(String name) {
    RateLimits limits = new InMemoryRateLimits(name, store);
    return new LeasedRate(
        new RateLimits() {
          @Override
          public RateLease lease(RateLimit limit) {
            leases.incrementAndGet();
            return limits.lease(limit);
          }

          @Override
          public CallLease lease(String name, AccountLimits limitsOf, LeaseRequest request) {
            return limits.lease(name, limitsOf, request);
          }

          @Override
          public Optional<Permit> acquire(PermitLimit limit) {
            return limits.acquire(limit);
          }
        },
        MAIL,
        nanos::get);
  }

  private static RateLimits failing(RuntimeException failure) {
    return new RateLimits() {
      @Override
      public RateLease lease(RateLimit limit) {
        throw failure;
      }

      @Override
      public CallLease lease(String name, AccountLimits limits, LeaseRequest request) {
        throw failure;
      }

      @Override
      public Optional<Permit> acquire(PermitLimit limit) {
        throw failure;
      }
    };
  }
}
