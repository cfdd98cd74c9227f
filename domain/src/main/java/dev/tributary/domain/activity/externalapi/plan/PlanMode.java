package dev.tributary.domain.activity.externalapi.plan;

/** What a call is made for. */
public enum PlanMode {
  /** All rows. */
  ONE,
  /** A number of rows. */
  ROWS,
  /** A combination of values, however many rows have it. */
  DISTINCT
}
