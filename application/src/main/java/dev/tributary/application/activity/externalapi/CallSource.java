package dev.tributary.application.activity.externalapi;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.externalapi.request.RowRange;
import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import dev.tributary.domain.worktable.WorkTable;
import java.util.Optional;

/**
 * What the calls of an execution are made from.
 *
 * @param set whose rows are sent; empty when none arrived and none is needed
 */
record CallSource(ExternalApiSettings settings, Optional<WorkTable> set, ActivityContext context) {
  /** Whether rows could have arrived and none did. */
  boolean withoutRows() {
    return set.isPresent() && set.get().rows() == 0;
  }

  /** All rows of the set. */
  RowRange rows() {
    return set.map(table -> RowRange.all(table.rows())).orElse(RowRange.NONE);
  }
}
