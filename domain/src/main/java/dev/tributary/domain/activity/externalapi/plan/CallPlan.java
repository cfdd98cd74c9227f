package dev.tributary.domain.activity.externalapi.plan;

import java.util.List;

/**
 * How the rows of a set are divided over calls. The calls of a plan are its parts; parts and rows
 * count from 1.
 */
public sealed interface CallPlan {
  /** All rows in one call. */
  record OneCall() implements CallPlan {}

  /** A number of rows per call. */
  record RowsPerCall(long size) implements CallPlan {}

  /** A number of rows per call, of which no two are equal. */
  record DistinctRows(long size) implements CallPlan {}

  /**
   * The first row of each combination of values, a number of them per call.
   *
   * @param columns whose values are combined
   */
  record DistinctKeys(List<String> columns, long size) implements CallPlan {
    public DistinctKeys {
      columns = List.copyOf(columns);
    }
  }

  /** Whether there may be more than one call, pages not counted. */
  default boolean divided() {
    return !(this instanceof OneCall);
  }

  /** How many calls so many rows take, pages not counted. */
  default long parts(long rows) {
    return divided() ? Math.ceilDiv(rows, size(rows)) : 1;
  }

  /** The number of the first row of a part. */
  default long firstRow(long part, long rows) {
    return (part - 1) * size(rows) + 1;
  }

  /** How many of so many rows a part has. */
  default long rowsOf(long part, long rows) {
    return Math.min(size(rows), rows - firstRow(part, rows) + 1);
  }

  private long size(long rows) {
    return switch (this) {
      case OneCall() -> rows;
      case RowsPerCall(var size) -> size;
      case DistinctRows(var size) -> size;
      case DistinctKeys(_, var size) -> size;
    };
  }
}
