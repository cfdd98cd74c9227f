package dev.tributary.domain.activity.externalapi.paging;

import java.time.Duration;

/**
 * What ends the pages, beside a response without a next page.
 *
 * @param emptyPage what a page without rows means
 * @param shortPage a page with fewer rows than were asked for is the last, unless the response
 *     names the next one or declares whether there is one or how many rows there are
 * @param hasMore pointer to a value that is false on the last page
 * @param total pointer to the number of all rows
 * @param when a value that makes a page the last one
 * @param pages after which it ends with a warning
 * @param rows after which it ends with a warning; 0 for any number
 * @param time after which it ends with a warning; zero for any time
 */
public record StopRules(
    EmptyPageRule emptyPage,
    boolean shortPage,
    String hasMore,
    String total,
    StopCondition when,
    long pages,
    long rows,
    Duration time) {
  public static final long DEFAULT_PAGES = 10_000;

  /** Pages are counted in four bytes. */
  public static final long MOST_PAGES = 1_000_000_000;

  /** An empty or short page, and {@link #DEFAULT_PAGES}. */
  public static final StopRules DEFAULT =
      new StopRules(
          EmptyPageRule.BY_KIND, true, "", "", StopCondition.NONE, DEFAULT_PAGES, 0, Duration.ZERO);

  /** Whether a page without rows is the last one. */
  boolean endsEmpty(PageKind kind) {
    return switch (emptyPage) {
      case BY_KIND -> kind.counted();
      case STOP -> true;
      case GO_ON -> false;
    };
  }
}
