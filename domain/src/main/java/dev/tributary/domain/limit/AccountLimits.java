package dev.tributary.domain.limit;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/**
 * How much an account may call, over all runs and nodes.
 *
 * @param windows all of which hold at the same time
 * @param costs of calls that count as several
 * @param reservePercent the share of each window, and of what the API reports, that is left to
 *     others
 * @param concurrency calls at the same time at most
 */
public record AccountLimits(
    List<CallWindow> windows,
    List<PathCost> costs,
    QuotaHeaders headers,
    int reservePercent,
    OptionalInt concurrency) {
  /** Without limits. */
  public static final AccountLimits NONE =
      new AccountLimits(List.of(), List.of(), QuotaHeaders.NONE, 0, OptionalInt.empty());

  private static final int ALL = 100;

  public AccountLimits {
    windows = List.copyOf(windows);
    costs = List.copyOf(costs);
    if (reservePercent < 0 || reservePercent >= ALL || concurrency.orElse(1) < 1) {
      throw new IllegalArgumentException(
          "a reserve is 0 to 99 percent, a concurrency 1 or more: %d, %s"
              .formatted(reservePercent, concurrency));
    }
  }

  /** Whether calls are counted: a window is set, or the API reports what is left. */
  public boolean counted() {
    return !windows.isEmpty() || headers.read();
  }

  /**
   * How many calls a call of that path counts as: the longest path that covers it decides. No call
   * counts as more than a window has.
   */
  public int cost(String path) {
    int cost =
        costs.stream()
            .filter(entry -> entry.covers(path))
            .max(Comparator.comparingInt(entry -> entry.path().length()))
            .map(PathCost::cost)
            .orElse(1);
    return windows.stream()
        .mapToInt(window -> Math.min(cost, withoutReserve(window.calls())))
        .min()
        .orElse(cost);
  }

  /** What is left of {@code calls} without the reserve, at least one. */
  public int withoutReserve(int calls) {
    return Math.max(1, calls - reserve(calls));
  }

  /** The share of {@code calls} that is left to others. */
  public int reserve(int calls) {
    return (int) ((long) calls * reservePercent / ALL);
  }
}
