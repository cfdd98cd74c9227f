package dev.tributary.application.activity.externalapi.plan;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.worktable.NewTable;
import dev.tributary.domain.expression.ColumnReference;
import dev.tributary.domain.worktable.WorkTable;
import java.util.List;

/** Selects distinct rows, in the database and without reading them. */
public interface DistinctRows {
  /**
   * Stores {@code into} with one row of {@code rows} for each combination of values of {@code
   * keys}, or for each different row when there is no key: the one with the lowest line number.
   * Keys that are attributes of the rows' people follow the columns of {@code rows} in {@code
   * into}, in their order; those of a person who was deleted are null. The rows are numbered from 1
   * in the order they had. Nulls are equal. Takes part in the caller's transaction and is cancelled
   * with the execution.
   */
  WorkTable select(
      WorkTable rows, List<ColumnReference> keys, NewTable into, ActivityContext context);
}
