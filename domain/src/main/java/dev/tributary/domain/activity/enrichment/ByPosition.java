package dev.tributary.domain.activity.enrichment;

/** Pairs the first record with the first linked one, the second with the second, and so on. */
public enum ByPosition {
  /** There must be as many linked records as there are in the primary set. */
  SAME_COUNT,
  /** Surplus records have no partner: the cardinality decides what follows. */
  ANY_COUNT
}
