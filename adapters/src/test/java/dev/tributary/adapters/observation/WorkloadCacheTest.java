package dev.tributary.adapters.observation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.application.observation.Workload;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WorkloadCacheTest {
  private static final Workload SOME =
      new Workload(Map.of(), Map.of(), Duration.ZERO, Map.of(), Map.of(), 3);

  private final AtomicInteger reads = new AtomicInteger();

  @Test
  void a_storm_of_requests_is_one_read() {
    WorkloadCache cache = cache(Duration.ofHours(1), Duration.ofMinutes(1));

    for (int i = 0; i < 100; i++) {
      assertThat(cache.workload()).contains(SOME);
    }

    assertThat(reads).hasValue(1);
  }

  @Test
  void figures_that_are_too_old_are_read_again() {
    WorkloadCache cache = cache(Duration.ofNanos(1), Duration.ofMinutes(1));

    cache.workload();
    cache.workload();

    assertThat(reads).hasValue(2);
  }

  @Test
  void a_database_without_reply_leaves_the_figures_empty_and_is_not_asked_again_at_once() {
    CountDownLatch never = new CountDownLatch(1);
    WorkloadCache cache =
        new WorkloadCache(
            () -> {
              reads.incrementAndGet();
              try {
                never.await();
              } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
              }
              return SOME;
            },
            new FixedMetricsConfig(Duration.ofHours(1), Duration.ofMillis(1), 1));

    assertThat(cache.workload()).isEmpty();
    assertThat(cache.workload()).isEmpty();

    never.countDown();
    assertThat(reads.get()).isLessThanOrEqualTo(1);
  }

  @Test
  void a_failure_leaves_the_figures_empty() {
    WorkloadCache cache =
        new WorkloadCache(
            () -> {
              throw new IllegalStateException("gone");
            },
            new FixedMetricsConfig(Duration.ofHours(1), Duration.ofMinutes(1), 1));

    assertThat(cache.workload()).isEqualTo(Optional.empty());
  }

  private WorkloadCache cache(Duration refresh, Duration databaseTime) {
    return new WorkloadCache(
        () -> {
          reads.incrementAndGet();
          return SOME;
        },
        new FixedMetricsConfig(refresh, databaseTime, 1));
  }
}
