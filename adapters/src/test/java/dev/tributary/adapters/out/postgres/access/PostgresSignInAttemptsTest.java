package dev.tributary.adapters.out.postgres.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.out.postgres.TestDatabase;
import dev.tributary.adapters.sql.Sql;
import dev.tributary.application.access.signin.SignInAttempts;
import dev.tributary.application.access.signin.SignInAttemptsContract;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PostgresSignInAttemptsTest extends SignInAttemptsContract {
  private static final TestDatabase DATABASE = TestDatabase.create();

  private final PostgresSignInAttempts attempts = new PostgresSignInAttempts(DATABASE.dataSource());

  @BeforeEach
  void empty() {
    new Sql(DATABASE.dataSource()).update("delete from tributary.sign_in_attempt");
  }

  @Override
  protected SignInAttempts attempts() {
    return attempts;
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
