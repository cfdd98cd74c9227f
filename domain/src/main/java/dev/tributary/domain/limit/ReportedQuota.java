package dev.tributary.domain.limit;

/**
 * What an API has reported to be left.
 *
 * @param left calls, the reserve taken off
 * @param reset when its window ends, in milliseconds since 1970
 */
public record ReportedQuota(int left, long reset) {
  /** Resets that differ by less are of one window: clocks and rounding differ. */
  private static final long SAME_WINDOW = 2_000;

  /** The newer of two reports; within one window, what is left only decreases. */
  ReportedQuota then(ReportedQuota newer) {
    if (Math.abs(newer.reset - reset) <= SAME_WINDOW) {
      return new ReportedQuota(Math.min(left, newer.left), Math.max(reset, newer.reset));
    }
    return newer.reset > reset ? newer : this;
  }

  ReportedQuota less(int calls) {
    return new ReportedQuota(left - calls, reset);
  }
}
