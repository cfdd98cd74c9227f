package dev.tributary.domain.expression;

/** What a function makes of a null argument. */
public enum NullRule {
  /** Any null argument gives null. */
  NULL_GIVES_NULL,
  /** Null arguments are passed over; null only when all are. */
  SKIPS_NULLS,
  /** The function defines its result for null. */
  RESPONSES_NULL
}
