package dev.tributary.application.activity.externalapi;

import dev.tributary.application.activity.externalapi.progress.Checkpoint;
import dev.tributary.domain.activity.ActivityOutcome;
import dev.tributary.domain.activity.ActivityOutcome.Failed;
import dev.tributary.domain.activity.externalapi.paging.PageCursor;
import dev.tributary.domain.activity.externalapi.paging.PagePosition;
import dev.tributary.domain.activity.externalapi.paging.Pagination;
import dev.tributary.domain.activity.externalapi.problem.ExternalApiErrorCode;
import dev.tributary.domain.exchange.ExchangeErrorCode;
import dev.tributary.domain.problem.Message;
import java.util.Optional;

/** Begins the pages of a call again when a rule has found that the token of one has expired. */
final class RestartPages {
  private RestartPages() {}

  /**
   * Where the execution goes on; empty when the call ended for another reason, at its first page,
   * or too often. The rows of its pages are left out. Nothing is committed: a repeat finds the
   * token expired, too.
   *
   * @param outcome of the call that is next at {@code reached}
   */
  static Optional<Checkpoint> after(
      ActivityOutcome outcome, Checkpoint reached, CallSource source) {
    if (!(outcome instanceof Failed failed)
        || !failed.failure().code().equals(ExchangeErrorCode.PAGES_EXPIRED.id())) {
      return Optional.empty();
    }
    PagePosition expired = reached.position().page();
    Pagination pagination = source.settings().pagination();
    Optional<PagePosition> first = new PageCursor(pagination).restart(expired);
    source
        .context()
        .warn(
            first
                .map(
                    again ->
                        ExternalApiErrorCode.PAGES_RESTARTED.with(
                            expired.page(), again.restarts().count()))
                .orElseGet(() -> refusal(expired, pagination)));
    return first.map(reached::again);
  }

  private static Message refusal(PagePosition expired, Pagination pagination) {
    return expired.page() > 1
        ? ExternalApiErrorCode.RESTARTS_SPENT.with(
            expired.page(), expired.restarts().count(), pagination.restarts())
        : ExternalApiErrorCode.FIRST_PAGE_EXPIRED.with();
  }
}
