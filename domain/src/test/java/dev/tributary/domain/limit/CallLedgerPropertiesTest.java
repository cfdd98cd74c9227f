package dev.tributary.domain.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.limit.CallWindow.Kind;
import dev.tributary.domain.limit.CallWindow.WhenReached;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Three nodes, the clock of the ledger, and random schedules. */
class CallLedgerPropertiesTest {
  private static final long START = 1_795_953_655_123L;
  private static final long MINUTE = 60_000;

  @Property(tries = 60)
  void no_window_ever_has_more_calls_than_it_may(
      @ForAll("limits") AccountLimits limits, @ForAll long seed) {
    LedgerSimulation nodes = new LedgerSimulation(limits, 3, START, new Random(seed));
    nodes.run(20_000, 50, 0.7, 0.0005);
    nodes.saturated(20_000, 200);

    limits.windows().forEach(window -> assertKept(window, limits, nodes.calls()));
  }

  @ParameterizedTest
  @CsvSource({
    "MOVING, 1, 1", "MOVING, 10, 1", "MOVING, 1000, 1", "MOVING, 100, 10", "MOVING, 600, 60",
    "FIXED, 10, 1", "FIXED, 5000, 1", "FIXED, 600, 60", "MOVING, 1, 60", "FIXED, 1, 60"
  })
  void under_load_each_minute_is_within_two_percent(Kind kind, int calls, int seconds) {
    CallWindow window = window(calls, seconds, kind);
    LedgerSimulation nodes =
        new LedgerSimulation(limits(List.of(window), 0), 3, START, new Random(7));
    nodes.saturated(5 * MINUTE + 1_000, Math.max(1, calls / 3));

    long first = nodes.calls().getFirst();
    double each = calls * 60.0 / seconds;
    for (int minute = 0; minute < 5; minute++) {
      long from = first + minute * MINUTE;
      assertThat(nodes.calls().stream().filter(at -> at >= from && at < from + MINUTE).count())
          .as("minute %d of %s calls a minute", minute, each)
          .isGreaterThanOrEqualTo((long) (0.98 * each));
    }
    assertKept(window, limits(List.of(window), 0), nodes.calls());
  }

  @Provide
  Arbitrary<AccountLimits> limits() {
    Arbitrary<CallWindow> window =
        Combinators.combine(
                Arbitraries.integers().between(1, 3_000),
                Arbitraries.of(1, 2, 3, 7, 10, 15),
                Arbitraries.of(Kind.class))
            .as(CallLedgerPropertiesTest::window);
    return Combinators.combine(window.list().ofMinSize(1).ofMaxSize(3), Arbitraries.of(0, 10, 50))
        .as(CallLedgerPropertiesTest::limits);
  }

  private static AccountLimits limits(List<CallWindow> windows, int reserve) {
    return new AccountLimits(windows, List.of(), QuotaHeaders.NONE, reserve, OptionalInt.empty());
  }

  private static CallWindow window(int calls, int seconds, Kind kind) {
    return new CallWindow(calls, Duration.ofSeconds(seconds), kind, WhenReached.HOLD);
  }

  private static void assertKept(CallWindow window, AccountLimits limits, List<Long> calls) {
    int allowed = limits.withoutReserve(window.calls());
    switch (window.kind()) {
      case FIXED ->
          assertThat(
                  calls.stream()
                      .collect(
                          Collectors.groupingBy(
                              call -> call / window.millis(), Collectors.counting()))
                      .values())
              .allMatch(count -> count <= allowed, window + " has at most " + allowed);
      case MOVING ->
          assertThat(IntStream.range(allowed, calls.size()))
              .as("%s has at most %d", window, allowed)
              .allMatch(i -> calls.get(i) - calls.get(i - allowed) >= window.millis());
    }
  }
}
