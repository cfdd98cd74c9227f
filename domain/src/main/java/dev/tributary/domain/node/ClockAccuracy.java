package dev.tributary.domain.node;

/** Whether a node may work by its clock. */
public enum ClockAccuracy {
  ACCURATE,
  /** Works, with a warning. */
  INACCURATE,
  /** Claims no work, and does not start. */
  UNUSABLE
}
