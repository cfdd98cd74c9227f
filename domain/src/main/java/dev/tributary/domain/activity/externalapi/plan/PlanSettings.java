package dev.tributary.domain.activity.externalapi.plan;

import dev.tributary.domain.activity.externalapi.plan.CallPlan.DistinctKeys;
import dev.tributary.domain.activity.externalapi.plan.CallPlan.DistinctRows;
import dev.tributary.domain.activity.externalapi.plan.CallPlan.OneCall;
import dev.tributary.domain.activity.externalapi.plan.CallPlan.RowsPerCall;
import java.util.List;

/**
 * The settings of the call plan.
 *
 * @param rows of a call, or combinations of values
 * @param distinct columns whose values are combined
 * @param deduplicate whether equal rows count once
 * @param concurrency how many calls are made at the same time, at most
 * @param carry columns whose values are copied to every row of the response
 */
public record PlanSettings(
    PlanMode mode,
    long rows,
    List<String> distinct,
    boolean deduplicate,
    List<String> carry,
    int concurrency) {
  public static final int DEFAULT_CONCURRENCY = 4;
  public static final int MOST_CONCURRENCY = 64;

  /** All rows in one call. */
  public static final PlanSettings ONE =
      new PlanSettings(PlanMode.ONE, 1, List.of(), false, List.of(), DEFAULT_CONCURRENCY);

  public PlanSettings {
    distinct = List.copyOf(distinct);
    carry = List.copyOf(carry);
  }

  /** The plan that they set. */
  public CallPlan plan() {
    return switch (mode) {
      case ONE -> new OneCall();
      case ROWS -> deduplicate ? new DistinctRows(rows) : new RowsPerCall(rows);
      case DISTINCT -> new DistinctKeys(distinct, rows);
    };
  }

  /** Whether there may be more than one call, pages not counted. */
  public boolean divided() {
    return mode != PlanMode.ONE;
  }

  /** Whether a call is made of a single row, whose columns its expressions may name. */
  public boolean ofSingleRows() {
    return divided() && rows == 1;
  }
}
