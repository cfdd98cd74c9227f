package dev.tributary.application.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.application.limit.LeasedCalls.Turn;
import dev.tributary.domain.limit.AccountLimits;
import dev.tributary.domain.limit.CallLease;
import dev.tributary.domain.limit.CallWindow;
import dev.tributary.domain.limit.CallWindow.Kind;
import dev.tributary.domain.limit.CallWindow.WhenReached;
import dev.tributary.domain.limit.LeaseRequest;
import dev.tributary.domain.limit.QuotaHeaders;
import dev.tributary.domain.limit.ReportedQuota;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LeasedCallsTest {
  private static final long MILLI = 1_000_000;

  private final AtomicLong nanos = new AtomicLong(3_600_000 * MILLI);
  private final List<LeaseRequest> requests = new ArrayList<>();
  private final InMemoryRateLimits.Store store = new InMemoryRateLimits.Store(nanos::get);

  @Test
  void grants_what_the_window_has_and_then_names_it_and_the_time() {
    CallWindow window = window(3, 10);
    LeasedCalls calls = node(limits(window), 1);

    for (int i = 0; i < 3; i++) {
      assertThat(next(calls)).isEqualTo(new Turn.Granted(Duration.ZERO));
    }
    assertThat(next(calls))
        .isEqualTo(new Turn.Full(Duration.ofMillis(10_100), Optional.of(window)));
    int before = requests.size();
    assertThat(next(calls)).isInstanceOf(Turn.Full.class);
    assertThat(requests).as("the wait is known").hasSize(before);

    nanos.addAndGet(10_100 * MILLI);
    assertThat(next(calls)).isEqualTo(new Turn.Granted(Duration.ZERO));
    assertThat(requests.getLast().calls()).as("as many as waited").isEqualTo(2);
  }

  @Test
  void asks_for_more_with_each_lease_that_was_too_small() {
    LeasedCalls calls = node(limits(window(10_000, 1)), 1);

    IntStream.range(0, 60).forEach(call -> next(calls));

    assertThat(requests.stream().map(LeaseRequest::calls)).containsExactly(1, 2, 4, 8, 16, 32);
  }

  @Test
  void returns_with_its_next_lease_what_was_not_used_in_time() {
    LeasedCalls calls = node(limits(window(100, 60)), 1);
    IntStream.range(0, 4).forEach(call -> next(calls));
    nanos.addAndGet(1_500 * MILLI);

    next(calls);

    LeaseRequest last = requests.getLast();
    assertThat(last.unused()).hasSize(1);
    assertThat(last.unused().getFirst().calls()).as("of 1 + 2 + 4").isEqualTo(3);
    assertThat(last.calls()).as("as many as were used of the last lease").isEqualTo(1);
  }

  @Test
  void a_call_that_counts_as_several_takes_as_many_of_the_window() {
    LeasedCalls calls = node(limits(window(10, 60)), 5);

    assertThat(next(calls)).isInstanceOf(Turn.Granted.class);
    assertThat(next(calls)).isInstanceOf(Turn.Granted.class);
    assertThat(next(calls)).isInstanceOf(Turn.Full.class);
  }

  @Test
  void when_the_API_reports_that_nothing_is_left_no_node_calls_before_the_reset() {
    AccountLimits limits =
        new AccountLimits(
            List.of(), List.of(), new QuotaHeaders("Left", "", "Reset"), 0, OptionalInt.empty());
    LeasedCalls one = node(limits, 1);
    LeasedCalls two = node(limits, 1);
    assertThat(next(one)).isInstanceOf(Turn.Granted.class);

    one.report(new ReportedQuota(0, nanos.get() / MILLI + 5_000));

    Turn full = new Turn.Full(Duration.ofSeconds(5), Optional.empty());
    assertThat(next(one)).isEqualTo(full);
    assertThat(next(two)).isEqualTo(full);
    nanos.addAndGet(5_000 * MILLI);
    assertThat(next(two)).isInstanceOf(Turn.Granted.class);
  }

  @Test
  void three_nodes_reach_the_rate_and_never_exceed_it() {
    CallWindow window = window(50, 1);
    List<LeasedCalls> nodes =
        IntStream.range(0, 3).mapToObj(node -> node(limits(window), 1)).toList();
    long[] due = {nanos.get(), nanos.get(), nanos.get()};
    List<Long> made = new ArrayList<>();
    long end = nanos.get() + 60_000 * MILLI;
    while (nanos.get() < end) {
      int node = IntStream.range(0, 3).reduce((a, b) -> due[a] <= due[b] ? a : b).orElseThrow();
      nanos.set(due[node]);
      switch (next(nodes.get(node))) {
        case Turn.Granted(var delay) -> {
          made.add(nanos.get() + delay.toNanos());
          due[node] = nanos.get() + delay.toNanos();
        }
        case Turn.Full(var delay, var _) -> due[node] = nanos.get() + delay.toNanos();
      }
    }

    made.sort(Long::compare);
    assertThat(made.size()).isBetween(50 * 60 * 98 / 100, 50 * 61);
    assertThat(IntStream.range(50, made.size()))
        .allMatch(i -> made.get(i) - made.get(i - 50) >= 1_000 * MILLI);
  }

  private LeasedCalls node(AccountLimits limits, int cost) {
    RateLimits port = new InMemoryRateLimits("node", store);
    return new LeasedCalls(request -> recorded(port, limits, request), cost, nanos::get);
  }

  private CallLease recorded(RateLimits port, AccountLimits limits, LeaseRequest request) {
    requests.add(request);
    return port.lease("account", limits, request);
  }

  private static CallWindow window(int calls, int seconds) {
    return new CallWindow(calls, Duration.ofSeconds(seconds), Kind.MOVING, WhenReached.HOLD);
  }

  private static AccountLimits limits(CallWindow window) {
    return new AccountLimits(List.of(window), List.of(), QuotaHeaders.NONE, 0, OptionalInt.empty());
  }

  /** Of a budget without an end. */
  private static Turn next(LeasedCalls calls) {
    return calls.next(_ -> {});
  }
}
