package dev.tributary.adapters.out.postgres.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.out.postgres.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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
  void blocks_at_the_limit_until_the_window_that_began_with_the_first_failure_ends() {
    attempts.failed("name:ada", WINDOW, NOW);
    attempts.failed("name:ada", WINDOW, NOW.plusSeconds(60));

    assertThat(attempts.blocked("name:ada", 3, NOW.plusSeconds(60))).isEmpty();
    assertThat(attempts.blocked("name:ada", 2, NOW.plusSeconds(60)))
        .contains(Duration.ofMinutes(4));
    assertThat(attempts.blocked("name:ada", 2, NOW.plus(WINDOW))).isEmpty();
    assertThat(attempts.blocked("name:bob", 1, NOW)).isEmpty();
  }

  @Test
  void a_failure_after_the_window_begins_a_new_one() {
    attempts.failed("name:ada", WINDOW, NOW);
    attempts.failed("name:ada", WINDOW, NOW.plus(WINDOW));

    assertThat(attempts.blocked("name:ada", 2, NOW.plus(WINDOW))).isEmpty();
    assertThat(attempts.blocked("name:ada", 1, NOW.plus(WINDOW))).contains(WINDOW);
  }

  @Test
  void forgets_who_has_proved_who_they_are_and_what_is_over() {
    attempts.failed("name:ada", WINDOW, NOW);
    attempts.failed("address:1", WINDOW, NOW);

    attempts.forget("name:ada");

    assertThat(attempts.blocked("name:ada", 1, NOW)).isEmpty();
    assertThat(attempts.removeExpired(NOW, 10)).isZero();
    assertThat(attempts.removeExpired(NOW.plus(WINDOW), 10)).isEqualTo(1);
  }

  @Test
  void failures_at_the_same_time_are_all_counted() {
    try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 20; i++) {
        many.execute(() -> attempts.failed("name:ada", WINDOW, NOW));
      }
    }

    assertThat(attempts.blocked("name:ada", 20, NOW)).isPresent();
    assertThat(attempts.blocked("name:ada", 21, NOW)).isEmpty();
  }
}
