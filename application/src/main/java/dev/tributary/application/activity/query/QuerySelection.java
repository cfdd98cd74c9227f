package dev.tributary.application.activity.query;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.worktable.NewTable;
import dev.tributary.domain.activity.query.QueryPlan;
import dev.tributary.domain.worktable.WorkTable;

/** Selects the rows of a query, in the database and without reading them. */
public interface QuerySelection {
  /**
   * Stores {@code into} with one row for each selected row of the resource, numbered from 1 by its
   * key; in a test run for some of them. Takes part in the caller's transaction, is stopped with
   * the run, and throws {@link dev.tributary.domain.problem.Refused} when it takes too long or a
   * value does not fit.
   */
  WorkTable select(QueryPlan plan, NewTable into, ActivityContext context);
}
