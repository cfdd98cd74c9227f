package dev.tributary.domain.activity.externalapi.estimate;

import dev.tributary.domain.limit.AccountLimits;
import dev.tributary.domain.limit.CallWindow;
import dev.tributary.domain.limit.CallWindow.WhenReached;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;

/**
 * How fast calls are made.
 *
 * @param concurrency calls at the same time
 * @param perCall how long one takes
 * @param limits of the account
 * @param cost how many calls one counts as
 */
public record CallPace(int concurrency, Duration perCall, AccountLimits limits, int cost) {
  /** Beyond, a time is no estimate any more. */
  static final Duration LONGEST = Duration.ofDays(3_650);

  public CallPace {
    if (concurrency < 1 || cost < 1 || perCall.isNegative()) {
      throw new IllegalArgumentException(
          "no pace: %d at a time, %s each, cost %d".formatted(concurrency, perCall, cost));
    }
  }

  /** How long so many calls take, when nothing else uses the account. */
  public Duration time(long calls) {
    if (calls == 0) {
      return Duration.ZERO;
    }
    Duration work = times(Math.ceilDiv(calls, (long) concurrency), perCall);
    Duration held = holding(calls).map(window -> waiting(calls, window)).orElse(Duration.ZERO);
    Duration limited = held.plus(perCall);
    Duration longer = work.compareTo(limited) > 0 ? work : limited;
    return longer.compareTo(LONGEST) > 0 ? LONGEST : longer;
  }

  /** The window for which so many calls wait longest; empty when none makes them wait. */
  public Optional<CallWindow> holding(long calls) {
    return limits.windows().stream()
        .filter(window -> waiting(calls, window).isPositive())
        .max(Comparator.comparing(window -> waiting(calls, window)));
  }

  /** A window that has no room for so many calls in the time they take, and fails the others. */
  public Optional<CallWindow> failing(long calls) {
    return limits.windows().stream()
        .filter(window -> window.whenReached() == WhenReached.FAIL)
        .filter(window -> fullWindows(calls, window).signum() > 0)
        .findFirst();
  }

  /** A window that fails calls makes none wait. */
  private Duration waiting(long calls, CallWindow window) {
    return window.whenReached() == WhenReached.HOLD
        ? times(
            fullWindows(calls, window).min(BigInteger.valueOf(Integer.MAX_VALUE)).longValue(),
            window.per())
        : Duration.ZERO;
  }

  /** How many windows are used up before the last of the calls may be made. */
  private BigInteger fullWindows(long calls, CallWindow window) {
    return BigInteger.valueOf(calls)
        .multiply(BigInteger.valueOf(cost))
        .subtract(BigInteger.ONE)
        .divide(BigInteger.valueOf(limits.withoutReserve(window.calls())));
  }

  private static Duration times(long count, Duration each) {
    return count > LONGEST.toMillis() ? LONGEST : each.multipliedBy(count);
  }
}
