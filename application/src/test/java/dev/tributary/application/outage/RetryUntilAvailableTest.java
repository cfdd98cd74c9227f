package dev.tributary.application.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.application.access.SettableClock;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RetryUntilAvailableTest {
  private final SettableClock clock = new SettableClock();
  private final RetryUntilAvailable retry =
      new RetryUntilAvailable(
          new OutageLimit(Duration.ofSeconds(3)), (time, signal) -> clock.move(time), clock);
  private int attempts;

  @Test
  void a_write_is_repeated_until_the_database_is_back() {
    assertThat(retry.<String>write(failingTimes(2, unreachable()))).isEqualTo("written");
    assertThat(attempts).isEqualTo(3);
  }

  @Test
  void the_last_failure_is_thrown_when_the_database_does_not_come_back_in_time() {
    IllegalStateException unreachable = unreachable();

    assertThatThrownBy(() -> retry.write(failingTimes(9, unreachable))).isSameAs(unreachable);
    assertThat(attempts).isEqualTo(4);
  }

  @Test
  void a_failure_of_another_cause_is_thrown_at_once() {
    IllegalStateException refused = new IllegalStateException(new SQLException("taken", "23505"));

    assertThatThrownBy(() -> retry.write(failingTimes(1, refused))).isSameAs(refused);
    assertThat(attempts).isEqualTo(1);
  }

  private Supplier<String> failingTimes(int failures, RuntimeException failure) {
    return () -> {
      attempts++;
      if (attempts <= failures) {
        throw failure;
      }
      return "written";
    };
  }

  private static IllegalStateException unreachable() {
    return new IllegalStateException(new SQLException("gone", "08006"));
  }
}
