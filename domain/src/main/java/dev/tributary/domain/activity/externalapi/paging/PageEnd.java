package dev.tributary.domain.activity.externalapi.paging;

import dev.tributary.domain.activity.externalapi.problem.ExternalApiErrorCode;
import dev.tributary.domain.problem.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** When the pages end. */
final class PageEnd {
  /** In place of an unknown total. */
  private static final long UNKNOWN = -1;

  private final PageKind kind;
  private final StopRules stop;
  private final long size;

  PageEnd(Pagination pagination) {
    this.kind = pagination.kind();
    this.stop = pagination.stop();
    this.size = pagination.request().size();
  }

  /** Whether a rule makes this page the last one; what the response declares goes first. */
  boolean reached(PageSeen seen, long rows, Optional<Boolean> hasMore, Optional<Long> total) {
    if (hasMore.isPresent()) {
      return !hasMore.get() || (seen.rows() == 0 && stop.emptyPage() == EmptyPageRule.STOP);
    }
    return total.filter(all -> rows >= all).isPresent()
        || (seen.rows() == 0 && stop.endsEmpty(kind))
        || (total.isEmpty() && tooShort(seen));
  }

  /** A token leads on after a short page. */
  private boolean tooShort(PageSeen seen) {
    boolean unnamed = kind.counted() || kind == PageKind.KEYSET;
    return unnamed && stop.shortPage() && seen.rows() < size;
  }

  /** A warning when the pages have not as many rows as the response declares. */
  List<Message> difference(long rows, Optional<Long> total) {
    return total.filter(all -> all != rows).stream()
        .map(all -> ExternalApiErrorCode.PAGE_TOTAL_DIFFERS.with(rows, all))
        .toList();
  }

  /** A warning when another page would exceed a limit. */
  Optional<Message> limit(PagePosition at, long rows, Optional<Long> total, Instant now) {
    if (at.page() >= stop.pages()) {
      return stopped(0, stop.pages(), rows, total);
    }
    if (stop.rows() > 0 && rows >= stop.rows()) {
      return stopped(1, stop.rows(), rows, total);
    }
    Duration time = Duration.between(at.began(), now);
    return stop.time().isPositive() && time.compareTo(stop.time()) >= 0
        ? stopped(2, stop.time().toSeconds(), rows, total)
        : Optional.empty();
  }

  /**
   * @param by selects the text: pages, rows, seconds
   */
  private static Optional<Message> stopped(long by, long limit, long rows, Optional<Long> total) {
    return Optional.of(
        ExternalApiErrorCode.PAGES_STOPPED.with(by, limit, rows, total.orElse(UNKNOWN)));
  }
}
