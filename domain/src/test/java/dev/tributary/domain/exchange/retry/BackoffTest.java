package dev.tributary.domain.exchange.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BackoffTest {
  @ParameterizedTest
  @CsvSource({
    "1000, 2, 10000, 1, 1000",
    "1000, 2, 10000, 2, 2000",
    "1000, 2, 10000, 4, 8000",
    "1000, 2, 10000, 5, 10000",
    "1000, 2, 10000, 99, 10000",
    "1000, 1, 10000, 99, 1000",
    "200, 5, 60000, 3, 5000",
    "5000, 2, 1000, 1, 1000",
    "0, 10, 10000, 99, 0",
    "1000, 10, 9000000000000000, 100, 9000000000000000",
  })
  void grows_by_its_factor_up_to_its_cap(
      long pause, int factor, long longest, int attempts, long millis) {
    Backoff backoff =
        new Backoff(Duration.ofMillis(pause), factor, Duration.ofMillis(longest), Jitter.NONE);
    assertThat(backoff.after(attempts, new Random(1))).hasMillis(millis);
  }

  @Property
  void jitter_stays_within_the_pause(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int n) {
    Duration whole = pause(Jitter.NONE, n, seed);
    assertThat(pause(Jitter.FULL, n, seed)).isBetween(Duration.ZERO, whole);
    assertThat(pause(Jitter.HALF, n, seed)).isBetween(whole.dividedBy(2), whole);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 11})
  void refuses_another_factor(int factor) {
    assertThatThrownBy(() -> new Backoff(Duration.ZERO, factor, Duration.ZERO, Jitter.FULL))
        .hasMessageContaining("'%d'".formatted(factor));
  }

  private static Duration pause(Jitter jitter, int attempts, long seed) {
    return new Backoff(Duration.ofSeconds(1), 2, Duration.ofSeconds(300), jitter)
        .after(attempts, new Random(seed));
  }
}
