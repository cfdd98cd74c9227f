package dev.tributary.domain.activity.externalapi.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.limit.AccountLimits;
import dev.tributary.domain.limit.CallWindow;
import dev.tributary.domain.limit.CallWindow.Kind;
import dev.tributary.domain.limit.CallWindow.WhenReached;
import dev.tributary.domain.limit.QuotaHeaders;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CallPaceTest {
  private static final CallWindow DAILY =
      new CallWindow(1_000, Duration.ofDays(1), Kind.FIXED, WhenReached.FAIL);

  @ParameterizedTest(name = "{0} calls, {1} at a time, of {2} ms, {3} per {4} s, cost {5}")
  @CsvSource({
    // calls, concurrency, millis, window calls, window seconds, cost, reserve, expected seconds
    "0, 4, 200, 16, 1, 1, 0, 0",
    "1, 4, 200, 16, 1, 1, 0, 0.2",
    "16, 4, 0, 16, 1, 1, 0, 0",
    "17, 4, 0, 16, 1, 1, 0, 1",
    "40000, 4, 200, 16, 1, 1, 0, 2499.2",
    "40000, 1, 200, 16, 1, 1, 0, 8000",
    "40000, 64, 200, 1000, 60, 1, 0, 2340.2",
    "100, 8, 200, 10, 60, 5, 0, 2940.2",
    "100, 8, 200, 10, 60, 1, 50, 1140.2",
    "9223372036854775807, 1, 200, 1, 1, 1, 0, 315360000",
  })
  void takes_as_long_as_the_slower_of_work_and_rate(
      long calls,
      int concurrency,
      long millis,
      int windowCalls,
      long windowSeconds,
      int cost,
      int reserve,
      double seconds) {
    CallWindow window =
        new CallWindow(
            windowCalls, Duration.ofSeconds(windowSeconds), Kind.MOVING, WhenReached.HOLD);
    CallPace pace =
        new CallPace(
            concurrency, Duration.ofMillis(millis), limits(reserve, List.of(window)), cost);
    assertThat(pace.time(calls)).isEqualTo(Duration.ofMillis(Math.round(seconds * 1000)));
  }

  @Test
  void names_the_window_that_holds_longest() {
    CallWindow seconds = new CallWindow(10, Duration.ofSeconds(1), Kind.MOVING, WhenReached.HOLD);
    CallWindow hours = new CallWindow(100, Duration.ofHours(1), Kind.FIXED, WhenReached.HOLD);
    CallPace pace =
        new CallPace(4, Duration.ofMillis(10), limits(0, List.of(seconds, hours, DAILY)), 1);
    assertThat(pace.holding(100)).hasValue(seconds);
    assertThat(pace.holding(101)).hasValue(hours);
    assertThat(pace.holding(10)).isEmpty();
  }

  @Test
  void names_a_window_that_would_fail_calls_and_does_not_wait_for_it() {
    CallPace pace = new CallPace(4, Duration.ofMillis(100), limits(0, List.of(DAILY)), 1);
    assertThat(pace.failing(1_000)).isEmpty();
    assertThat(pace.failing(1_001)).hasValue(DAILY);
    assertThat(pace.time(2_000)).isEqualTo(Duration.ofSeconds(50));
  }

  private static AccountLimits limits(int reserve, List<CallWindow> windows) {
    return new AccountLimits(windows, List.of(), QuotaHeaders.NONE, reserve, OptionalInt.empty());
  }
}
