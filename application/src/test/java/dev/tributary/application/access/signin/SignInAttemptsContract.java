package dev.tributary.application.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What {@link SignInAttempts} promises; each test begins without attempts. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class SignInAttemptsContract {
  protected static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
  protected static final Duration WINDOW = Duration.ofMinutes(5);

  protected abstract SignInAttempts attempts();

  @Test
  void blocks_at_the_limit_until_the_window_that_began_with_the_first_attempt_ends() {
    assertThat(attempts().count("name:ada", 2, WINDOW, NOW)).isEmpty();
    assertThat(attempts().count("name:ada", 2, WINDOW, NOW.plusSeconds(60))).isEmpty();

    assertThat(attempts().blocked("name:ada", 3, NOW.plusSeconds(60))).isEmpty();
    assertThat(attempts().blocked("name:ada", 2, NOW.plusSeconds(60)))
        .contains(Duration.ofMinutes(4));
    assertThat(attempts().count("name:ada", 2, WINDOW, NOW.plusSeconds(60)))
        .contains(Duration.ofMinutes(4));
    assertThat(attempts().blocked("name:ada", 3, NOW.plusSeconds(60))).as("not counted").isEmpty();
    assertThat(attempts().blocked("name:ada", 2, NOW.plus(WINDOW))).isEmpty();
    assertThat(attempts().blocked("name:bob", 1, NOW)).isEmpty();
  }

  @Test
  void an_attempt_after_the_window_begins_a_new_one() {
    attempts().count("name:ada", 1, WINDOW, NOW);
    assertThat(attempts().count("name:ada", 1, WINDOW, NOW.plus(WINDOW))).isEmpty();

    assertThat(attempts().blocked("name:ada", 2, NOW.plus(WINDOW))).isEmpty();
    assertThat(attempts().blocked("name:ada", 1, NOW.plus(WINDOW))).contains(WINDOW);
  }

  @Test
  void an_attempt_that_is_withdrawn_does_not_count() {
    attempts().release("address:1");
    attempts().count("address:1", 1, WINDOW, NOW);
    attempts().release("address:1");
    attempts().release("address:1");

    assertThat(attempts().count("address:1", 1, WINDOW, NOW)).isEmpty();
    assertThat(attempts().count("address:1", 1, WINDOW, NOW)).isPresent();
  }

  @Test
  void forgets_who_has_proved_who_they_are_and_what_is_over() {
    attempts().count("name:ada", 9, WINDOW, NOW);
    attempts().count("address:1", 9, WINDOW, NOW);

    attempts().clear("name:ada");

    assertThat(attempts().blocked("name:ada", 1, NOW)).isEmpty();
    assertThat(attempts().removeExpired(NOW, 10)).isZero();
    assertThat(attempts().removeExpired(NOW.plus(WINDOW), 10)).isEqualTo(1);
  }

  @Test
  void removes_no_more_windows_than_the_limit_at_once() {
    for (int i = 0; i < 3; i++) {
      attempts().count("name:" + i, 9, WINDOW, NOW);
    }

    assertThat(attempts().removeExpired(NOW.plus(WINDOW), 2)).isEqualTo(2);
    assertThat(attempts().removeExpired(NOW.plus(WINDOW), 2)).isEqualTo(1);
  }
}
