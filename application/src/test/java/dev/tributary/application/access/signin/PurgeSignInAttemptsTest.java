package dev.tributary.application.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.application.access.SettableClock;
import dev.tributary.domain.access.SignInThrottling;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PurgeSignInAttemptsTest {
  private final SettableClock clock = new SettableClock();
  private final InMemorySignInAttempts attempts = new InMemorySignInAttempts();
  private final ThrottleSignIn throttle =
      new ThrottleSignIn(attempts, new SignInThrottling(1, 9, Duration.ofMinutes(5)), clock);
  private final PurgeSignInAttempts purge = new PurgeSignInAttempts(attempts, clock);

  @Test
  void attempts_are_removed_when_they_no_longer_count() {
    throttle.count("ada", "192.0.2.1");
    clock.move(Duration.ofMinutes(5).minusMillis(1));
    assertThat(purge.purgeSome()).isZero();
    assertThat(throttle.blocked("ada", "192.0.2.1")).isPresent();

    clock.move(Duration.ofMillis(1));
    assertThat(purge.purgeSome()).as("of the name and of the address").isEqualTo(2);
    assertThat(throttle.blocked("ada", "192.0.2.1")).isEmpty();
  }
}
