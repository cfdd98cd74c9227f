package dev.tributary.application.activity.query;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.expression.EvaluationContext;
import dev.tributary.domain.activity.query.QueryPlan;
import dev.tributary.domain.worktable.WorkTable;

/** Selects the rows of a query, in the database and without reading them. */
public interface QuerySelection {
  /**
   * Writes one row for each selected row of the resource, numbered from 1 by its key, into the
   * empty table {@code into}; returns how many. Takes part in the caller's transaction, is stopped
   * with the run, and throws {@link dev.tributary.domain.problem.Refused} when it takes too long or
   * a value does not fit.
   */
  long select(QueryPlan plan, WorkTable into, ActivityContext context);

  /**
   * How many rows the query selects now. Reads only, within the time limit of previews; throws
   * {@link dev.tributary.domain.problem.Refused} as {@link #select} does.
   */
  long count(QueryPlan plan, EvaluationContext context);
}
