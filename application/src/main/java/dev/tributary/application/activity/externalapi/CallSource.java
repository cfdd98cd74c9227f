package dev.tributary.application.activity.externalapi;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.externalapi.progress.CallPosition;
import dev.tributary.application.activity.externalapi.request.CallPart;
import dev.tributary.application.activity.externalapi.request.CallRequests;
import dev.tributary.application.activity.externalapi.request.PlacedValue;
import dev.tributary.application.activity.externalapi.request.PreparedRequest;
import dev.tributary.application.activity.externalapi.request.RowRange;
import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import dev.tributary.domain.activity.externalapi.paging.PageCursor;
import dev.tributary.domain.activity.externalapi.paging.RequestChange;
import dev.tributary.domain.worktable.WorkTable;
import java.util.Optional;

/**
 * What the calls of an execution are made from.
 *
 * @param set whose rows are sent; empty when none arrived and none is needed
 */
record CallSource(
    ExternalApiSettings settings,
    Optional<WorkTable> set,
    CallRequests requests,
    ActivityContext context) {
  /** Whether rows could have arrived and none did. */
  boolean withoutRows() {
    return set.isPresent() && set.get().rows() == 0;
  }

  /** The request of a call, to be closed. */
  PreparedRequest request(CallPosition position) {
    RequestChange change = new PageCursor(settings.pagination()).request(position.page());
    RowRange rows = set.map(table -> RowRange.all(table.rows())).orElse(RowRange.NONE);
    CallPart part = CallPart.of(position.call(), rows).with(PlacedValue.of(change));
    CallPart kept = change.keepParameters() ? part : part.withoutQuery();
    return requests.request(change.url().map(kept::at).orElse(kept));
  }
}
