package dev.tributary.application.activity.externalapi;

import dev.tributary.application.activity.externalapi.progress.Checkpoint;
import dev.tributary.domain.activity.ActivityOutcome;
import dev.tributary.domain.activity.ActivityOutcome.Failed;
import dev.tributary.domain.activity.externalapi.paging.PageCursor;
import dev.tributary.domain.activity.externalapi.paging.PagePosition;
import dev.tributary.domain.activity.externalapi.problem.ExternalApiErrorCode;
import dev.tributary.domain.exchange.ExchangeErrorCode;
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
    Optional<PagePosition> first = new PageCursor(source.settings().pagination()).restart(expired);
    first.ifPresent(
        again ->
            source
                .context()
                .warn(
                    ExternalApiErrorCode.PAGES_RESTARTED.with(
                        expired.page(), again.restarts().count())));
    return first.map(reached::again);
  }
}
