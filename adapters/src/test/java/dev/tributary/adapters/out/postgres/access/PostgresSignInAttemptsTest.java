package dev.tributary.adapters.out.postgres.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.out.postgres.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PostgresSignInAttemptsTest {
  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
  private static final Duration WINDOW = Duration.ofMinutes(5);

  private final PostgresSignInAttempts attempts =
      new PostgresSignInAttempts(TestDatabase.create().dataSource());

  @Test
  void blocks_at_the_limit_until_the_window_that_began_with_the_first_attempt_ends() {
    assertThat(attempts.count("name:ada", 2, WINDOW, NOW)).isEmpty();
    assertThat(attempts.count("name:ada", 2, WINDOW, NOW.plusSeconds(60))).isEmpty();

    assertThat(attempts.blocked("name:ada", 3, NOW.plusSeconds(60))).isEmpty();
    assertThat(attempts.blocked("name:ada", 2, NOW.plusSeconds(60)))
        .contains(Duration.ofMinutes(4));
    assertThat(attempts.count("name:ada", 2, WINDOW, NOW.plusSeconds(60)))
        .contains(Duration.ofMinutes(4));
    assertThat(attempts.blocked("name:ada", 3, NOW.plusSeconds(60))).as("not counted").isEmpty();
    assertThat(attempts.blocked("name:ada", 2, NOW.plus(WINDOW))).isEmpty();
    assertThat(attempts.blocked("name:bob", 1, NOW)).isEmpty();
  }

  @Test
  void an_attempt_after_the_window_begins_a_new_one() {
    attempts.count("name:ada", 1, WINDOW, NOW);
    assertThat(attempts.count("name:ada", 1, WINDOW, NOW.plus(WINDOW))).isEmpty();

    assertThat(attempts.blocked("name:ada", 2, NOW.plus(WINDOW))).isEmpty();
    assertThat(attempts.blocked("name:ada", 1, NOW.plus(WINDOW))).contains(WINDOW);
  }

  @Test
  void an_attempt_that_is_withdrawn_does_not_count() {
    attempts.release("address:1");
    attempts.count("address:1", 1, WINDOW, NOW);
    attempts.release("address:1");
    attempts.release("address:1");

    assertThat(attempts.count("address:1", 1, WINDOW, NOW)).isEmpty();
    assertThat(attempts.count("address:1", 1, WINDOW, NOW)).isPresent();
  }

  @Test
  void forgets_who_has_proved_who_they_are_and_what_is_over() {
    attempts.count("name:ada", 9, WINDOW, NOW);
    attempts.count("address:1", 9, WINDOW, NOW);

    attempts.clear("name:ada");

    assertThat(attempts.blocked("name:ada", 1, NOW)).isEmpty();
    assertThat(attempts.removeExpired(NOW, 10)).isZero();
    assertThat(attempts.removeExpired(NOW.plus(WINDOW), 10)).isEqualTo(1);
  }

  @Test
  void of_attempts_at_the_same_time_no_more_than_the_limit_are_let_through() {
    AtomicInteger letThrough = new AtomicInteger();
    try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 60; i++) {
        many.execute(
            () -> {
              if (attempts.count("name:ada", 10, WINDOW, NOW).isEmpty()) {
                letThrough.incrementAndGet();
              }
            });
      }
    }

    assertThat(letThrough).hasValue(10);
    assertThat(attempts.blocked("name:ada", 10, NOW)).isPresent();
    assertThat(attempts.blocked("name:ada", 11, NOW)).isEmpty();
  }
}
